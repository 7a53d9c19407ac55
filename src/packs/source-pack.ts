import type { Fact } from '#core/fact.ts';
import type { Guide } from '#core/guide.ts';
import type { Phrases } from '#core/phrase.ts';
import type { Place } from '#core/place.ts';
import type { Topic } from '#core/topic.ts';

/** A pack as its editors wrote it: everything below `content/<id>/`, read and of the right shape, not yet checked against itself. */
export type SourcePack = {
  readonly id: string;
  readonly manifest: Manifest;
  readonly facts: Readonly<Record<string, SourceFact>>;
  readonly places: readonly SourcePlace[];
  readonly topics: readonly SourceTopic[];
  readonly phrases?: PhraseFile;
  readonly guides: readonly Guide[];
  readonly texts: readonly TextSet[];
};

export type Manifest = {
  readonly id: string;
  /** Day of the last change, `2026.11.22`, with `.2` for a second one on that day. */
  readonly version: string;
  /** `packHash` of what stands under that version. */
  readonly hash?: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly over?: string;
  readonly language: string;
  /** Languages the editors mean to keep up; what is missing in them is reported. */
  readonly languages: readonly string[];
  readonly topics: readonly string[];
};

export type SourcePlace = Place & { readonly checkedOn: string };

/** `replaces`: `factHash` of the fact of a pack below that stood there when this one was written. */
export type SourceFact = Fact & { readonly replaces?: string };

/** `adds`: a pack below has this topic, and this one only gives it something of its own or hides points of it. */
export type SourceTopic = { readonly topic: Topic; readonly adds: boolean; readonly hide: readonly HiddenPoint[] };

/** A point of a pack below that is not shown; `source` is the `sourceHash` of the German that was hidden. */
export type HiddenPoint = { readonly point: string; readonly source?: string };

/** The sentences of the talk, with those kinds that need no list on the device because their ids are fixed in the code. */
export type PhraseFile = Phrases & {
  readonly handout: readonly string[];
  readonly because: readonly string[];
  readonly needs: readonly string[];
  readonly areas: readonly string[];
};

/** The texts of one topic, of the phrases or of the places, in every language they were written in. */
export type TextSet = {
  readonly kind: 'topic' | 'phrases' | 'places';
  /** Id of the topic, else the kind. */
  readonly subject: string;
  /** Folder of its files below the content folder: `ch/topics/work`. */
  readonly folder: string;
  readonly german: ReadonlyMap<string, string>;
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Translation>>;
};

/** Without state and source it is a plain string: a translation in the making, that `content:stamp` has not seen yet. */
export type Translation = {
  readonly text: string;
  readonly state?: 'machine' | 'checked';
  /** `sourceHash` of the German it was made from. */
  readonly source?: string;
  readonly by?: string;
  readonly on?: string;
};
