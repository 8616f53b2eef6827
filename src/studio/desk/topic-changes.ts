import type { Topic } from '../../model/handbook.ts';
import type { SectionSettings } from '../../model/settings.ts';
import type { SettingChange, TopicWish } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** A topic of the book with the section of handbook.yml that it is, or would be. */
interface Place {
  readonly id: string;
  readonly section: Omit<SectionSettings, 'sections'>;
  /** Title of the section that it is a section of; null where it stands by itself. */
  readonly within: string | null;
  /** Ids of the questions under it. */
  readonly entries: readonly string[];
}

/** What handbook.yml says of topics once a wish is granted: the `sections` of a person who names them all, in their order. */
export function topicChanges(
  wish: TopicWish,
  { project, merged }: Pick<OpenProject, 'project' | 'merged'>,
): readonly SettingChange[] {
  const { sections } = project.settings;
  const places = merged.handbook.topics.map((topic) => placeOf(topic, sections));
  const next = nested(granted(wish, places, merged));
  const changed = next.flatMap((section, at) =>
    JSON.stringify(section) === JSON.stringify(sections[at])
      ? []
      : [{ path: ['sections', at], value: section }],
  );
  // From the last one on, so that the places of the others stay.
  const gone = sections.slice(next.length).map((_, more) => next.length + more);
  return [...changed, ...gone.toReversed().map((at) => ({ path: ['sections', at], value: null }))];
}

function granted(wish: TopicWish, places: readonly Place[], merged: OpenProject['merged']): readonly Place[] {
  switch (wish.do) {
    case 'rename': {
      const naming = named(wish.topic, places);
      const title = titleFor(wish.title, places);
      const old = naming.section.title;
      return places.map((place) => {
        if (place === naming) return renamed(place, title);
        return place.within === old ? { ...place, within: title } : place;
      });
    }
    case 'move': {
      const moving = named(wish.topic, places);
      const others = places.filter((place) => place !== moving);
      // It goes into the section that the one has whose place it takes.
      const within = places[wish.to]?.within ?? null;
      return [...others.slice(0, wish.to), { ...moving, within }, ...others.slice(wish.to)];
    }
    case 'join': {
      const [from, into] = [named(wish.topic, places), named(wish.into, places)];
      if (from === into) throw new Refused('bad', 'a topic is joined with another one');
      return places.flatMap((place) => (place === from ? [] : [place === into ? joined(into, from) : place]));
    }
    case 'put': {
      const entry = merged.handbook.entries.find(({ id }) => id === wish.entry);
      if (!entry) throw new Refused('missing', 'there is no such question');
      const names = [entry.id, entry.question, ...entry.wordings.map(({ text }) => text)];
      const all =
        wish.into === null
          ? [
              ...places,
              { id: '', section: { title: titleFor(wish.title ?? '', places) }, within: null, entries: [] },
            ]
          : places;
      const target = wish.into === null ? all.at(-1) : named(wish.into, all);
      return all.flatMap((place) => {
        const { questions = [], ...section } = place.section;
        const others = questions.filter((name) => !names.includes(name));
        const own = place === target ? [...others, entry.id] : others;
        // A section needs a question; one that lost its last is no topic any more.
        if (place !== target && place.entries.every((id) => id === entry.id)) return [];
        return [{ ...place, section: { ...section, ...(own.length > 0 && { questions: own }) } }];
      });
    }
  }
}

function placeOf({ id, title, entries, within }: Topic, sections: readonly SectionSettings[]): Place {
  const among = within ? sections.find((one) => one.title === within.title)?.sections : sections;
  const { sections: _, ...section }: SectionSettings = among?.find((one) => one.title === title) ?? { title };
  return { id, entries, section, within: within?.title ?? null };
}

/** Places as sections: those that follow one another in a section are one list in it. */
function nested(places: readonly Place[]): readonly SectionSettings[] {
  const all: SectionSettings[] = [];
  for (const { section, within } of places) {
    const last = all.at(-1);
    if (within === null) all.push(section);
    else if (last?.title !== within) all.push({ title: within, sections: [section] });
    else {
      // With sections of its own it has the topic of its title only where it is named.
      const hasOwn = last.sections || last.topics || last.questions;
      const own = hasOwn ? last : { ...last, topics: [last.title] };
      all[all.length - 1] = { ...own, sections: [...(last.sections ?? []), section] };
    }
  }
  return all;
}

function named(id: string, places: readonly Place[]): Place {
  const found = places.find((place) => place.id === id);
  if (!found) throw new Refused('missing', 'there is no such topic');
  return found;
}

function titleFor(wished: string, places: readonly Place[]): string {
  const title = wished.trim();
  if (title === '') throw new Refused('bad', 'a topic needs a title');
  if (places.some(({ section }) => section.title === title))
    throw new Refused('unfit', `there is a topic ${title} already; join the two instead`);
  return title;
}

function renamed(place: Place, title: string): Place {
  const topics = topicsOf(place);
  return { ...place, section: { ...place.section, title, ...(topics.length > 0 && { topics }) } };
}

function joined(into: Place, from: Place): Place {
  const topics = [...topicsOf(into), ...topicsOf(from)];
  const questions = [...(into.section.questions ?? []), ...(from.section.questions ?? [])];
  const { title } = into.section;
  return {
    ...into,
    section: {
      title,
      ...(topics.length > 0 && { topics }),
      ...(questions.length > 0 && { questions }),
    },
  };
}

/** The sources' topics that a section has; one that names none has that of its title, where not all its questions are named. */
function topicsOf({ section, entries }: Place): string[] {
  if (section.topics) return section.topics;
  return entries.length > (section.questions?.length ?? 0) ? [section.title] : [];
}
