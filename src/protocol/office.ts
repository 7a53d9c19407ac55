import * as z from 'zod/mini';
import { enrolAnswer } from './enrol.ts';

/** `GET /v1/office`: what a device needs to know of its own office. */
export const officeAnswer = z.pick(enrolAnswer, { office: true, staff: true, settings: true });
export type OfficeAnswer = z.infer<typeof officeAnswer>;
