import type { Streams } from '../../src/import/import-command.ts';

export interface ImportOutcome {
  code: number;
  out: string;
  err: string;
}

/** Runs an import command on a data folder and keeps what it says. */
export async function runWithOutput(
  command: (argv: readonly string[], environment: NodeJS.ProcessEnv, streams: Streams) => Promise<number>,
  dataDirectory: string,
  argv: readonly string[],
): Promise<ImportOutcome> {
  const said = { out: '', err: '' };
  const code = await command(
    argv,
    { XIAOGU_DATA_DIR: dataDirectory },
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    },
  );
  return { code, ...said };
}
