import { bench as build } from './build.ts';
import { bench as digest } from './digest.ts';
import { bench as facts } from './facts.ts';
import { bench as kills } from './kills.ts';
import { bench as match } from './match.ts';
import { bench as merge } from './merge.ts';
import { bench as numbers } from './numbers.ts';
import { bench as pages } from './pages.ts';
import { bench as peers } from './peers.ts';
import { bench as pipeline } from './pipeline.ts';
import { bench as print } from './print.ts';
import { bench as read } from './read.ts';
import { bench as screen } from './screen.ts';
import { bench as sheet } from './sheet.ts';
import { bench as shop } from './shop.ts';
import { bench as spreads } from './spreads.ts';
import { bench as studio } from './studio.ts';
import { bench as themes } from './themes.ts';
import { bench as watch } from './watch.ts';
import { bench as worst } from './worst.ts';

// One bench a name; `npm run bench -- NAME [ARGUMENT...]`, without a name all of them.
const benches: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  build,
  digest,
  facts,
  kills,
  match,
  merge,
  numbers,
  pages,
  peers,
  pipeline,
  print,
  read,
  screen,
  sheet,
  shop,
  spreads,
  studio,
  themes,
  watch,
  worst,
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(benches) : [benches[name]];
for (const bench of chosen)
  if (bench === undefined) {
    console.log(`There is no bench ${name}; there are: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
  } else await bench(args);
