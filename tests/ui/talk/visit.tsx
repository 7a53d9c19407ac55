import { cleanup, configure } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { onTestFinished } from 'vitest';
import type { Wish } from '#core/change.ts';
import type { Talk } from '#core/talk.ts';
import { HubPage } from '#ui/talk/hub-page.tsx';
import { ReferralPage } from '#ui/talk/referral-page.tsx';
import { SharedView } from '#ui/talk/shared-view.tsx';
import { StartPage } from '#ui/talk/start-page.tsx';
import { StepsPage } from '#ui/talk/steps-page.tsx';
import { WorkView } from '#ui/talk/work-view.tsx';
import { TalksPage } from '#ui/talks/talks-page.tsx';
import { openStaff, startWording, type Staff, type StaffOptions } from '#tests/ui/office/staff.tsx';

await startWording();
// Content is compiled and storage is real: on a busy machine a page takes longer than the default second.
configure({ asyncUtilTimeout: 5000 });

export const talkId = '01900000-0000-7000-8000-000000000777';

/** A talk as it stands after its first tap, with a guest who speaks Tigrinya. */
export const begunTalk: readonly Wish[] = [
  { field: 'state', value: 'running' },
  { field: 'started', value: '2026-12-01T08:30:00.000Z' },
  { field: 'guest.alias', value: 'Gast 12' },
  { field: 'guest.language', value: 'ti' },
  { field: 'guide.preset', value: 'core' },
  { field: 'guide.topics', value: ['registration', 'emergency', 'advice'] },
];

export type Visit = Staff & {
  readonly talk: () => Promise<Talk>;
  readonly go: (address: string) => void;
};

/** A tablet of the office that holds one talk, and its pages behind their addresses. */
export const visit = async (address: string, wishes: readonly Wish[] = begunTalk, options: StaffOptions = {}): Promise<Visit> => {
  const staff = await openStaff(options);
  if (wishes.length > 0) await staff.record(talkId, ...wishes);
  const go = (to: string) => {
    cleanup();
    history.replaceState(null, '', to);
    staff.show(
      <Router>
        <Route path="/gespraeche" component={TalksPage} />
        <Route path="/gespraeche/neu" component={StartPage} />
        <Route path="/gespraeche/:id" component={HubPage} />
        <Route path="/gespraeche/:id/thema/:topic" component={SharedView} />
        <Route path="/gespraeche/:id/thema/:topic/arbeit" component={WorkView} />
        <Route path="/gespraeche/:id/weitervermitteln" component={ReferralPage} />
        <Route path="/gespraeche/:id/schritte" component={StepsPage} />
      </Router>,
    );
  };
  onTestFinished(cleanup);
  go(address);
  return {
    ...staff,
    go,
    talk: async () => {
      const talk = await staff.device.talks.find(talkId);
      if (talk === undefined) throw new Error('The talk of this test is gone from the device.');
      return talk;
    },
  };
};

/** What waits to be sent, in the order of its making. */
export const entries = async ({ device }: Staff) => (await device.database.outbox.orderBy('id').toArray()).map(({ body }) => body.plain);
