/** Where a talk stands. `running` covers the interrupted talk: it is taken up again where it was. */
export const talkStates = ['planned', 'running', 'closed', 'noShow', 'cancelled'] as const;
export type TalkState = (typeof talkStates)[number];

/** A talk takes entries until it is closed, cancelled or nobody came. */
export const isOpenState = (state: TalkState): boolean => state === 'planned' || state === 'running';

/** How well the two sides understood each other, in the judgement of staff. */
export const understandings = ['good', 'partly', 'hardly'] as const;
export type Understanding = (typeof understandings)[number];
