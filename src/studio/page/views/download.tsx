import type { Purpose, StudioBuild } from '../../api.ts';
import { builds, chosenTopics, post, say, state, to } from '../store.ts';
import { words } from '../words/words.ts';
import { Build } from './download/build.tsx';
import { LeftOpen } from './download/left-open.tsx';
import { purposes } from './download/purposes.ts';
import { WholeAnswers } from './download/whole-answers.tsx';

/** Downloads by what they are for. */
export function Download() {
  const project = state.value?.project;
  if (!project) return null;
  // A topic may have got another name meanwhile.
  const topics = chosenTopics.value.filter((one) => project.topics.some(({ title }) => title === one));
  const make = (purpose: Purpose) =>
    post<StudioBuild>('/builds', { purpose, topics: purpose === 'everything' ? [] : topics }).catch((error) =>
      say(error.message, true),
    );
  return (
    <div class="download">
      <h1 class="unseen">{words.download}</h1>
      {project.topics.length > 1 && (
        <fieldset class="topics">
          <legend>{words.onlyTopics}</legend>
          {project.topics.map(({ id, title, entries }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={topics.includes(title)}
                onChange={() => {
                  chosenTopics.value = topics.includes(title)
                    ? topics.filter((one) => one !== title)
                    : [...topics, title];
                }}
              />{' '}
              {title} <span class="count">{entries}</span>
            </label>
          ))}
        </fieldset>
      )}
      <LeftOpen />
      <ul class="purposes">
        {purposes.map(([purpose, title, more]) => {
          const running = builds.value.some((one) => one.purpose === purpose && one.status === 'running');
          return (
            <li key={purpose}>
              <h2>{title}</h2>
              <p class="hint">
                {more}
                {purpose === 'sheet' && (
                  <>
                    {' · '}
                    <a href={to('look')}>{words.sheetLook}</a>
                  </>
                )}
              </p>
              {purpose === 'workbook' && <WholeAnswers />}
              <button
                type="button"
                class={purpose === 'print' ? 'main' : 'plain'}
                disabled={running}
                onClick={() => make(purpose)}
                aria-label={`${words.make}: ${title}`}
              >
                {words.make}
              </button>
            </li>
          );
        })}
      </ul>
      {builds.value.length > 0 && (
        <section>
          <h2>{words.earlier}</h2>
          <ul class="builds">
            {builds.value.map((build) => (
              <Build key={build.id} build={build} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
