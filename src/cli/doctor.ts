import { Command } from 'commander';
import { exitCodes, type Io } from './io.ts';

const examples = `
Examples:
  variorum doctor
  VARIORUM_BROWSER=/usr/bin/chromium variorum doctor

Exit code 3 where something that is needed is missing.`;

/** `variorum doctor`: what this machine has of what a build needs, and how to get what is missing. */
export function doctorCommand(io: Io, done: (code: number) => void): Command {
  return new Command('doctor')
    .description('say which browser, fonts and optional engines are found')
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (options: { json?: true }) => {
      const { examineMachine } = await import('../lab/examine-machine.ts');
      const findings = await examineMachine(io.world, io.signal);
      const healthy = findings.every(({ state }) => state !== 'missing');
      if (options.json)
        io.out(JSON.stringify({ schema: 1, command: 'doctor', ok: healthy, findings }, null, 2));
      else
        for (const { name, state, text } of findings) io.out(`${state.padEnd(9)}${name.padEnd(22)}${text}`);
      done(healthy ? exitCodes.done : exitCodes.machine);
    });
}
