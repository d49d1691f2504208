import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

export const profileQuery = queryOptions({ queryKey: ['profile'], queryFn: () => answerOf(client.GET('/api/v1/profile')) });

export const sessionsQuery = queryOptions({
  queryKey: ['profile', 'sessions'],
  queryFn: () => answerOf(client.GET('/api/v1/profile/sessions')),
});

export const passwordRulesQuery = queryOptions({
  queryKey: ['profile', 'password-rules'],
  queryFn: () => answerOf(client.GET('/api/v1/profile/password-rules')),
});

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answerOf(client.GET('/api/v1/session/ways')),
  staleTime: 10 * 60_000,
});

export const endSession = (id: string) => answerOf(client.DELETE('/api/v1/profile/sessions/{id}', { params: { path: { id } } }));

export const endOtherSessions = () => answerOf(client.DELETE('/api/v1/profile/sessions'));

export const beginSecondFactor = (password: string) => answerOf(client.POST('/api/v1/profile/second-factor', { body: { password } }));

export const confirmSecondFactor = (code: string) => answerOf(client.POST('/api/v1/profile/second-factor/confirm', { body: { code } }));

export const removeSecondFactor = (password: string) =>
  answerOf(client.POST('/api/v1/profile/second-factor/remove', { body: { password } }));

export const renewRecoveryCodes = (password: string) => answerOf(client.POST('/api/v1/profile/recovery-codes', { body: { password } }));

export const removePasskey = ({ id, password }: { id: string; password: string }) =>
  answerOf(client.POST('/api/v1/profile/passkeys/{id}/remove', { params: { path: { id } }, body: { id, password } }));

export const keepLanguage = (language: string) => answerOf(client.PUT('/api/v1/profile/language', { body: { language } }));

/** True where the browser can make and use passkeys: a secure page, and a browser that reads their JSON. */
export const knowsPasskeys = () =>
  typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

/** Asks the browser to make a passkey, and registers it. */
export async function registerPasskey(password: string, name: string) {
  const begun = await answerOf(client.POST('/api/v1/profile/passkeys/options', { body: { password } }));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(begun.options as PublicKeyCredentialCreationOptionsJSON);
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  return answerOf(client.POST('/api/v1/profile/passkeys', { body: { ticket: begun.ticket, name, credential: made.toJSON() as never } }));
}

/** Asks the browser for a passkey, and signs in with it. */
export async function signInWithPasskey() {
  const begun = await answerOf(client.POST('/api/v1/session/passkey/options'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(begun.options as PublicKeyCredentialRequestOptionsJSON);
  const signed = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  await answerOf(client.POST('/api/v1/session/passkey', { body: { ticket: begun.ticket, credential: signed.toJSON() as never } }));
}
