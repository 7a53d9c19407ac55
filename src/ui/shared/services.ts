import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FeedbackSummary, ReviewedFact, Feedback } from '#core/feedback.ts';
import type { Result } from '#core/result.ts';
import type { TransferCounts } from '#core/transfer.ts';
import type { LanguageHits } from '#content/everywhere.ts';
import type { InstallProblem, InstallProgress } from '#content/install.ts';
import type { Library } from '#content/library.ts';
import type { SearchHit } from '#content/search.ts';
import type { Shelf } from '#content/shelf.ts';
import type { FeedbackState } from '#storage/feedback.ts';
import type { Live } from '#storage/live.ts';
import type { Outbox } from '#storage/outbox.ts';
import type { ConfirmedFact } from '#storage/review.ts';
import type { Connection, SettingsStore } from '#storage/settings.ts';
import type { TalkStore } from '#storage/talks.ts';
import type { HttpFailure } from '#sync/http.ts';
import type { ScheduleState } from '#sync/schedule.ts';
import type { Acts } from './acts.ts';
import type { Preferences } from './preferences.ts';

/** What every screen may ask for. Nothing in it loads the database or the staff part. */
export type Services = {
  readonly preferences: Preferences;
  readonly library: Library;
  /** Today in Switzerland, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Tags of the languages that are wholly on this device; undefined until the device was asked. */
  readonly languagesHere: ReadonlySignal<readonly string[] | undefined>;
  /** Asks the device which languages it has and says it in `languagesHere`; loads the database. */
  readonly readLanguagesHere: () => Promise<void>;
  /** Puts languages on this device, all or nothing. What came before `stop` is kept, so that the next time goes on from there. */
  readonly install: (languages: readonly string[], progress?: (progress: InstallProgress) => void, stop?: AbortSignal) => Promise<Result<unknown, InstallProblem>>;
  /** Takes languages off this device and frees their space. @returns false where none would be left: then nothing happens */
  readonly removeLanguages: (languages: readonly string[]) => Promise<boolean>;
  /** What of the contents lies here, what was begun, and what is newer elsewhere; loads the database. */
  readonly shelf: () => Promise<Shelf>;
  /** Bytes that the letters of a group of scripts add to a language; none where every device of ours has them. */
  readonly fontBytes: (group: string) => number;
  /** How much room there is; unlike in the staff part nothing is asked of the browser. */
  readonly space: () => Promise<StorageReport>;
  /** Opens the search of one language; nothing where the language is not to be had. The search engine is loaded with the first call. */
  readonly search: (language: string) => Promise<Search | undefined>;
  /** Opens the search of the other languages that are on this device; whoever opens it closes it. */
  readonly searchElsewhere: () => Promise<SearchElsewhere>;
  /** Loads the wording of the controls in a language and switches to it. */
  readonly speak: (language: string) => Promise<void>;
  /** Loads the wording of the controls in a language beside the one that is spoken: a printed sheet has headings in two. */
  readonly wording: (language: string) => Promise<void>;
  readonly feedback: FeedbackService;
  readonly update: UpdateService;
  readonly installPrompt: InstallPrompt;
};

/** What a query finds, best first; while one types. */
export type Search = (query: string) => readonly SearchHit[];

/** German first, then the others in their order; only those in which something was found. */
export type SearchElsewhere = {
  readonly search: (query: string, languages: readonly string[]) => Promise<readonly LanguageHits[]>;
  readonly close: () => void;
};

/** What readers say of a point: kept on the device, then sent by itself. The database is loaded when somebody has something to say. */
export type FeedbackService = {
  /** @returns the id of the entry, when it is on the disk */
  readonly send: (feedback: Omit<Feedback, 'text'> & { readonly shown: string }) => Promise<string>;
  /** @returns whether it was still here; otherwise it is on its way or sent */
  readonly withdraw: (id: string) => Promise<boolean>;
  /** Ids of what was said of this point and is not sent yet. */
  readonly waiting: (topic: string, point: string) => Promise<readonly string[]>;
  /** What became of an entry, in whichever tab; undefined when this device no longer knows. */
  readonly follow: (id: string) => Live<FeedbackState | undefined>;
};

/** A new version of the app never comes by itself: it waits for a person, and during a talk it is not even offered. */
export type UpdateService = { readonly ready: ReadonlySignal<boolean>; readonly apply: () => void };

/** The browser's offer to put the app on the home screen, kept until somebody wants it. */
export type InstallPrompt = {
  readonly available: ReadonlySignal<boolean>;
  readonly show: () => Promise<void>;
  /** A browser that offers nothing, and deletes what lies here unless somebody puts the app on the home screen themself: iPhone, iPad. */
  readonly byHand: boolean;
};

/** What the staff part has on top: talks, what waits, and the way to the endpoint. */
export type StaffServices = {
  readonly talks: TalkStore;
  readonly outbox: Outbox;
  readonly settings: SettingsStore;
  readonly acts: Acts;
  readonly connection: Live<Connection | undefined>;
  readonly counts: Live<TransferCounts>;
  readonly sync: { readonly state: ReadonlySignal<ScheduleState>; readonly now: () => void };
  readonly enrol: (endpoint: string, code: string, deviceName: string) => Promise<Result<Connection, HttpFailure | { readonly kind: 'otherOffice' }>>;
  readonly review: ReviewService;
  readonly storage: () => Promise<StorageReport>;
  /** UUID v7, for the elements of lists. */
  readonly newId: () => string;
  /** ms since 1970 */
  readonly now: () => number;
};

/** Staff's look at the content: facts that are still right, and what readers said. */
export type ReviewService = {
  /** «Stimmt noch», by whoever works on this tablet now: on the disk when the promise resolves, sent by itself. */
  readonly confirm: (fact: ReviewedFact) => Promise<void>;
  /** Takes the look at a fact back, also one of another tablet of the office. */
  readonly withdraw: (fact: ReviewedFact) => Promise<void>;
  /** The last look at each fact on this tablet, or that it was taken back, by id of the fact. */
  readonly confirmed: Live<ReadonlyMap<string, ConfirmedFact>>;
  /** What readers said of the content, and the office's looks from all its tablets; needs the network. */
  readonly summary: () => Promise<Result<FeedbackSummary, HttpFailure>>;
};

export type StorageReport = {
  readonly persisted: boolean;
  /** Bytes. */
  readonly used?: number;
  readonly quota?: number;
};

export const ServicesContext = createContext<Services | undefined>(undefined);
export const StaffContext = createContext<StaffServices | undefined>(undefined);

export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('A screen was rendered outside of ServicesContext.');
  return services;
};

export const useStaff = (): StaffServices => {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error('A screen of the staff part was rendered outside of StaffContext.');
  return staff;
};
