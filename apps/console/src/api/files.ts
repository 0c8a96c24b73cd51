import type { AttachmentRules, StoredFile } from '@tiaokuai/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, request, sendFile } from './client.js';

/** For what a file is handed in: a case, or the kind of one that is to be opened with it. */
export type HandedInFor = { readonly caseId: string } | { readonly kind: string };

/** Hands in a file and gives what an evidence field takes; says meanwhile how far it has come, in percent. */
export function upload(
  file: File,
  reason: HandedInFor,
  onProgress: (percent: number) => void,
): Promise<StoredFile> {
  const query = new URLSearchParams({ name: file.name, ...reason });
  return sendFile<StoredFile>(`/attachments?${query}`, file, onProgress);
}

/** Which files are taken, and how large. */
export function useAttachmentRules(): UseQueryResult<AttachmentRules> {
  return useQuery({
    queryKey: ['attachment-rules'],
    queryFn: ({ signal }) => call<AttachmentRules>('/attachments', { signal }),
    staleTime: Infinity,
  });
}

/** A stored file of a case as a local address; whoever asks lets it go by `URL.revokeObjectURL`. */
export async function download(caseId: string, sha256: string): Promise<string> {
  const response = await request(`/cases/${caseId}/attachments/${sha256}`, { headers: new Headers() });
  return URL.createObjectURL(await response.blob());
}
