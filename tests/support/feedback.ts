import { v4, v7 } from 'uuid';
import type { FeedbackEntry, ReviewEntry } from '#protocol/feedback.ts';

export const feedbackOf = (parts: Partial<FeedbackEntry> = {}): FeedbackEntry => ({
  id: v4(),
  kind: 'notUnderstood',
  topic: 'registration',
  point: 'register',
  pack: 'ch',
  version: '0.1.0',
  language: 'ti',
  text: '0123456789ab',
  day: '2026-11-22',
  ...parts,
});

export const reviewOf = (parts: Partial<ReviewEntry> = {}): ReviewEntry => ({
  id: v7(),
  kind: 'confirmed',
  fact: 'serafe.annualFee',
  value: '335',
  pack: 'ch',
  by: 'staff-1',
  day: '2026-11-22',
  ...parts,
});
