import type { Progress } from '../model/progress.ts';
import type { ProjectSettings } from '../model/settings.ts';
import type { World } from '../model/world.ts';
import type { Edits } from './edits/load-edits.ts';
import { engineChoice } from './similarity/engine-choice.ts';
import type { EngineChoice } from './similarity/engines.ts';

/** How the settings and the editor want answers merged. */
export function mergeOptions(
  settings: ProjectSettings,
  { decisions, file, allowStale = false }: Edits,
  world: World,
  told: (step: Progress) => void = () => {},
) {
  const { engine: _, endpoint: __, ...policies } = settings.merge;
  const progress = (done: number, all: number) => {
    const step = { stage: 'merge', done: false, ms: 0 };
    if (done === 0 && all >= manyTexts)
      told({ ...step, detail: firstRun(all, settings.merge.engine), announced: true });
    else told({ ...step, detail: `${done} of ${all} texts compared` });
  };
  return {
    policies,
    sections: settings.sections,
    edits: { file, decisions, allowStale },
    engine: { ...engineChoice(settings, world), progress } satisfies EngineChoice,
  };
}

/** So many texts take a model some seconds. */
const manyTexts = 50;
/** Seconds that a model takes for a text: on a machine with nothing else to do, and on a busy one. */
const secondsEach = [0.06, 0.15] as const;

/** What is said before a model reads texts for the first time. */
function firstRun(texts: number, engine: string): string {
  const [least, most] = secondsEach.map((each) => Math.max(5, Math.ceil((texts * each) / 5) * 5));
  return `${texts} texts are new to ${engine}: ${least} to ${most} seconds, this once`;
}
