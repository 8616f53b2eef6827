import { Command } from 'commander';
import { exitCodes, type Io } from './io.ts';

const examples = `
Examples:
  variorum doctor
  VARIORUM_BROWSER=/usr/bin/chromium variorum doctor

Exit code 3 where something that is needed is missing. What is printed can go into the report of a fault as it is.`;

/** A text in which the user's folder is called ~. */
function withoutHome(text: string, { world }: Io): string {
  const { HOME = '', USERPROFILE = HOME } = world.environment;
  return USERPROFILE.length > 1 ? text.replaceAll(USERPROFILE, '~') : text;
}

/** `variorum doctor`: what this machine has of what a build needs, and how to get what is missing. */
export function doctorCommand(io: Io, done: (code: number) => void): Command {
  return new Command('doctor')
    .description('say what this machine has that a build needs: for you, and for the report of a fault')
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (options: { json?: true }) => {
      const { examineMachine } = await import('../lab/examine-machine.ts');
      const found = await examineMachine(io.world, io.signal);
      // What is pasted into a report names no one.
      const findings = found.map((one) => ({ ...one, text: withoutHome(one.text, io) }));
      const healthy = findings.every(({ state }) => state !== 'missing');
      if (options.json)
        io.out(JSON.stringify({ schema: 1, command: 'doctor', ok: healthy, findings }, null, 2));
      else
        for (const { name, state, text } of findings) io.out(`${state.padEnd(9)}${name.padEnd(22)}${text}`);
      done(healthy ? exitCodes.done : exitCodes.machine);
    });
}
