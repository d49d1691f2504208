import { answerOf, client } from './client';

/** Frees the money that a pending movement holds. */
export const voidReservation = (id: string, reason: string) =>
  answerOf(client.POST('/api/v1/reservations/{id}/void', { params: { path: { id } }, body: { id, reason } }));
