import { ConfigurationError, XiaoguError } from './errors.ts';

/** Runs a command of the installation; what the person at the terminal can mend is said in a sentence, without a trace. */
export function runCommand(name: string, work: () => Promise<void>): void {
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      const known = error instanceof XiaoguError;
      process.stderr.write(`${name}: ${known ? error.message : ((error as Error)?.stack ?? String(error))}\n`);
      process.exit(1);
    },
  );
}

/** The one argument a command needs. @throws ConfigurationError `command_line_invalid` */
export function onlyArgument(argv: readonly string[], usage: string): string {
  const [argument, ...rest] = argv.filter((word) => word !== '--');
  if (argument === undefined || argument.startsWith('-') || rest.length > 0) {
    throw new ConfigurationError('command_line_invalid', `Usage: ${usage}`);
  }
  return argument;
}
