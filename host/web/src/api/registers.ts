import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: () => answerOf(client.GET('/api/v1/registers')),
});

export interface VersionDraft {
  id: string;
  divisionCode: string;
  coversFrom: string;
  coversTo: string;
  source: string;
}

/** Opens a version and loads a CSV file into it, which is digested line by line and not kept. */
export async function loadVersion(code: string, draft: VersionDraft, file: File) {
  await answerOf(client.POST('/api/v1/registers/{code}/versions', { params: { path: { code } }, body: { ...draft, code } }));
  return answerOf(
    client.POST('/api/v1/registers/{code}/versions/{id}/file', {
      // The document does not name the parts of this path: its body is a file and no object.
      params: { path: { code, id: draft.id } } as never,
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
}

export const decideVersion = (code: string, id: string, accept: boolean, reason?: string) =>
  answerOf(
    client.POST('/api/v1/registers/{code}/versions/{id}/decision', { params: { path: { code, id } }, body: { code, id, accept, reason } }),
  );
