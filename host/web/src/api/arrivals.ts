import { answerOf, client } from './client';

/** The receiver's word that what was released to it arrived. */
export const receiveRelease = (indicatorId: string, receivedOn: string) =>
  answerOf(client.POST('/api/v1/receipts', { body: { id: `form:${crypto.randomUUID()}`, indicatorId, receivedOn } }));

/** What the receiver does not take goes back to the level above. */
export const sendBack = (indicatorId: string, amount: number, movedOn: string, reason: string) =>
  answerOf(
    client.POST('/api/v1/adjustments', {
      body: { id: `form:${crypto.randomUUID()}`, kind: 'sendBack', indicatorId, amount, movedOn, reason },
    }),
  );
