import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { longestPage } from './lists';
import type { components } from './schema';

export type NewClient = components['schemas']['CreateClientRequest'];

export const clientsQuery = queryOptions({
  queryKey: ['clients'],
  queryFn: () => answerOf(client.GET('/api/v1/clients', { params: { query: { limit: longestPage } } })),
});

/** A program asks for itself as `me`. */
export const clientQuery = (id: string) =>
  queryOptions({ queryKey: ['client', id], queryFn: () => answerOf(client.GET('/api/v1/clients/{id}', { params: { path: { id } } })) });

export const createClient = (made: NewClient) => answerOf(client.POST('/api/v1/clients', { body: made }));

export const changeLimit = ({ id, callsPerMinute }: { id: string; callsPerMinute: number }) =>
  answerOf(client.PUT('/api/v1/clients/{id}', { params: { path: { id } }, body: { id, callsPerMinute } }));

export const closeClient = (id: string) => answerOf(client.DELETE('/api/v1/clients/{id}', { params: { path: { id } } }));

/** A program makes its own, as `me`; a person those of the clients whose contact they are. */
export const rotateSecret = (id: string) =>
  id === 'me'
    ? answerOf(client.POST('/api/v1/clients/{id}/secrets', { params: { path: { id } }, body: { id } }))
    : answerOf(client.POST('/api/v1/profile/clients/{id}/secrets', { params: { path: { id } }, body: { id } }));

export const myClientsQuery = queryOptions({
  queryKey: ['clients', 'mine'],
  queryFn: () => answerOf(client.GET('/api/v1/profile/clients')),
});

export const endSecret = ({ id, no }: { id: string; no: number }) =>
  answerOf(client.DELETE('/api/v1/clients/{id}/secrets/{no}', { params: { path: { id, no } } }));

export const callQuery = (id: string, callId: string) =>
  queryOptions({
    queryKey: ['call', id, callId],
    queryFn: () => answerOf(client.GET('/api/v1/clients/{id}/calls/{callId}', { params: { path: { id, callId: Number(callId) } } })),
  });

export const replayCall = ({ id, callId, real }: { id: string; callId: string; real: boolean }) =>
  answerOf(
    client.POST('/api/v1/clients/{id}/calls/{callId}/replay', { params: { path: { id, callId: Number(callId) }, query: { real } } }),
  );

export const webhooksQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id],
    queryFn: () => answerOf(client.GET('/api/v1/clients/{id}/webhooks', { params: { path: { id } } })),
  });

export const endWebhook = (path: { id: string; webhookId: string }) =>
  answerOf(client.DELETE('/api/v1/clients/{id}/webhooks/{webhookId}', { params: { path } }));

export const pingWebhook = (path: { id: string; webhookId: string }) =>
  answerOf(client.POST('/api/v1/clients/{id}/webhooks/{webhookId}/ping', { params: { path } }));

export const replayDelivery = ({ id, deliveryId }: { id: string; deliveryId: string }) =>
  answerOf(
    client.POST('/api/v1/clients/{id}/deliveries/{deliveryId}/replay', { params: { path: { id, deliveryId: Number(deliveryId) } } }),
  );
