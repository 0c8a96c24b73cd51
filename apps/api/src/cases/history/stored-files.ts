import type { StoredFile } from '@tiaokuai/contracts';

/** Every stored file that an event names. */
export function filesIn(value: unknown): readonly StoredFile[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isStoredFile(value)) return [value];
  return Object.values(value).flatMap(filesIn);
}

function isStoredFile(value: object): value is StoredFile {
  return 'sha256' in value && 'mediaType' in value && 'name' in value && 'size' in value;
}
