// What `npm start`, `npm test` and the other commands need before they can run. Plain Node, no dependencies,
// because it runs before any are installed. Everything it says goes to standard error.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDirectory = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** One sentence, then out: the person at the terminal can mend it, a stack trace would not help. */
export function stop(sentence) {
  say(`xiaogu: ${sentence}`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const oldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!oldEnough)
    stop(
      `Node ${OLDEST_NODE.join('.')} or newer is needed and this is ${process.versions.node}; install a newer Node and run the command again.`,
    );
}

/**
 * Installs the packages when they are missing or the lock file has changed. Packages behind a link belong to another
 * checkout, whose own commands keep them.
 */
export function ensureDependencies() {
  const packages = join(projectDirectory, 'node_modules');
  if (existsSync(packages) && lstatSync(packages).isSymbolicLink()) return;
  const wanted = hashFile(join(projectDirectory, 'package-lock.json'));
  const stamp = join(projectDirectory, 'node_modules', '.xiaogu-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${wanted} ${process.versions.modules}`) return;
  if (!hasCompiler()) {
    stop('a C++ compiler, make and Python 3 are needed to install; on Debian run: apt-get install g++ make python3');
  }
  say('xiaogu: installing packages (two native ones are compiled; this takes a few minutes, once) …');
  const started = Date.now();
  const beat = spawnBeat();
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: projectDirectory,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  beat.stop();
  if (result.status !== 0) {
    stop(
      'the packages could not be installed; look at the lines above, check the network to the package registry, and run the command again.',
    );
  }
  writeFileSync(stamp, `${wanted} ${process.versions.modules}`);
  say(`xiaogu: packages installed in ${seconds(started)} s`);
}

/** Builds the server and the pages when their sources have changed. */
export function ensureBuild() {
  buildPart(
    'server',
    ['src', 'tsconfig.json', 'tsconfig.build.json', 'vite.server.config.ts', 'package-lock.json'],
    [
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'vite.server.config.ts'],
    ],
  );
  if (existsSync(join(projectDirectory, 'vite.config.ts'))) {
    buildPart(
      'pages',
      [
        'src/web',
        'src/contract',
        'vite.config.ts',
        'vite.widget.config.ts',
        'scripts/trim-templates.ts',
        'package-lock.json',
      ],
      [
        ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
        ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'vite.widget.config.ts'],
      ],
    );
  }
}

function buildPart(name, sources, commands) {
  const stamp = join(projectDirectory, 'dist', `.${name}-stamp`);
  const wanted = hashSources(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`xiaogu: building the ${name} …`);
  const started = Date.now();
  for (const command of commands) {
    const result = spawnSync(process.execPath, command, { cwd: projectDirectory, stdio: ['ignore', 2, 2] });
    if (result.status !== 0) stop(`the ${name} could not be built; the lines above say why.`);
  }
  mkdirSync(join(projectDirectory, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
  say(`xiaogu: ${name} built in ${seconds(started)} s`);
}

/** Removes what an earlier build left, so that a deleted source is not served. */
export function cleanBuild() {
  rmSync(join(projectDirectory, 'dist'), { recursive: true, force: true });
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

/** The browser tests need a Chromium-family browser: found, installed where Debian's may be, or asked for in a sentence. */
export function ensureBrowser() {
  if (findBrowser()) return;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && commandExists('apt-get');
  if (mayInstall) {
    say('xiaogu: installing Chromium and Chinese fonts for the browser tests …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const command of [
      ['update', '-q'],
      ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'],
    ]) {
      spawnSync('apt-get', command, { stdio: ['ignore', 2, 2], env: environment });
    }
  }
  if (!findBrowser()) {
    stop(
      'the browser tests need Chromium; install it (on Debian: apt-get install chromium fonts-noto-cjk) or name one in CHROME_PATH.',
    );
  }
}

function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  if (process.platform === 'darwin') {
    const application = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    if (existsSync(application)) return application;
  }
  return BROWSERS.find(commandExists);
}

function hasCompiler() {
  if (process.platform === 'win32') return true;
  return (
    ['c++', 'g++', 'clang++'].some(commandExists) && commandExists('make') && ['python3', 'python'].some(commandExists)
  );
}

function commandExists(command) {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    // `which` exits non-zero when there is no such command: that is the answer, not a fault.
    return false;
  }
}

function hashFile(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function hashSources(names) {
  const hash = createHash('sha256');
  const visit = (relative) => {
    const path = join(projectDirectory, relative);
    if (!existsSync(path)) return;
    const stats = statSync(path);
    if (stats.isDirectory()) {
      for (const entry of readdirSync(path).sort()) visit(`${relative}/${entry}`);
      return;
    }
    hash.update(`${relative} ${stats.size} ${stats.mtimeMs}\n`);
  };
  for (const name of names) visit(name);
  return hash.digest('hex');
}

function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}

/** A line every twenty seconds from a process of its own, since the installation blocks this one. */
function spawnBeat() {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const program = `let n=0;setInterval(()=>process.stderr.write('xiaogu: still installing, '+(n+=20)+' s …\\n'),20000);process.on('disconnect',()=>process.exit())`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 2, 'ipc'] });
  return { stop: () => child.kill() };
}
