// `npm start`: prepares what is missing, then serves in this process.
import { ensureBuild, ensureDependencies, projectDirectory, requireNode } from './prepare.mjs';

requireNode();
ensureDependencies();
ensureBuild();
await import(new URL('dist/xiaogu.js', `file://${projectDirectory}`).href);
