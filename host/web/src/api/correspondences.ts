import { answerOf, client } from './client';
import type { components } from './schema';

export type CorrespondenceDraft = components['schemas']['CorrespondenceRequest'];
export type Correspondence = components['schemas']['CorrespondenceView'];
export type Track = components['schemas']['TrackView'];

/** Enters a row of the correspondence table, or the end of one. */
export const enterCorrespondence = (row: CorrespondenceDraft) => answerOf(client.POST('/api/v1/correspondences', { body: row }));
