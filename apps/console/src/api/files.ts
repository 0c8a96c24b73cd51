import type { StoredFile } from '@tiaokuai/contracts';
import { request } from './client.js';

/** Stores a file's bytes and gives what an evidence field takes. */
export async function upload(file: File): Promise<StoredFile> {
  const headers = new Headers({ 'content-type': file.type || 'application/octet-stream' });
  const path = `/attachments?name=${encodeURIComponent(file.name)}`;
  const response = await request(path, { method: 'POST', headers, body: file });
  return (await response.json()) as StoredFile;
}

/** A stored file of a case as a local address; whoever asks lets it go by `URL.revokeObjectURL`. */
export async function download(caseId: string, sha256: string): Promise<string> {
  const response = await request(`/cases/${caseId}/attachments/${sha256}`, { headers: new Headers() });
  return URL.createObjectURL(await response.blob());
}
