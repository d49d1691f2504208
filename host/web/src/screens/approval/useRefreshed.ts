import { useQueryClient } from '@tanstack/react-query';

/** After an act nothing that was shown of documents is certain any more. */
export function useRefreshed() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['approval'] }),
      client.invalidateQueries({ queryKey: ['list', '/api/v1/approval/documents'] }),
    ]);
}
