import { parentPort, workerData } from 'node:worker_threads';
import { makeTools } from '../make-tools.ts';
import { handful, take, type WorkerResult, type WorkerTask } from '../merge-entries.ts';
import { workOn } from './entry-work.ts';
import { leanBody } from './worker-payload.ts';

// Runs as a thread of its own beside the one that merges: takes jobs as long as there are some, and posts what came of them.

const { sets, decisions, engine, jobs, next } = workerData as WorkerTask;
const tools = await makeTools(sets, new Map(), decisions, { engine });
for (let at = take(next); at < jobs.length; at = take(next))
  parentPort?.postMessage(
    jobs.slice(at, at + handful).map((job, place): WorkerResult[number] => {
      const members = job.members.flatMap(([set, answer]) => {
        const [own, one] = [sets[set], sets[set]?.answers[answer]];
        return own && one ? [{ answerSet: own.id, answer: one }] : [];
      });
      const work = workOn({ ...job, group: { ...job.group, members } }, tools);
      return [at + place, { ...work, body: leanBody(work.body) }];
    }),
  );
