import type { PipeTransform } from '@nestjs/common';
import { procedureOf } from '@tiaokuai/domain';
import { rejectRequest } from './edge-rejections.js';
import { RejectionError } from './rejection-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** An id in an address: a lower-case uuid. Streams that are no cases have names of another form. */
export class UuidPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!isUuid(text)) throw new RejectionError(rejectRequest('REQUEST.ID_INVALID', 'id'));
    return text;
  }
}

/** The id of a case in an address: a uuid, or the name of a register that has a page, as `gateRegister:zf`. */
export class CaseIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const [, kind] = /^([A-Za-z]+):[a-z0-9-]{1,60}$/.exec(text) ?? [];
    if (!isUuid(text) && (kind === undefined || procedureOf(kind) === undefined))
      throw new RejectionError(rejectRequest('REQUEST.ID_INVALID', 'id'));
    return text;
  }
}

/** A version in an address: a whole number from 1. */
export class VersionPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new RejectionError(rejectRequest('REQUEST.ID_INVALID', 'version'));
    return Number(text);
  }
}

/** A file's digest in an address: 64 lower-case hexadecimal digits. */
export class Sha256Pipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!/^[0-9a-f]{64}$/.test(text)) throw new RejectionError(rejectRequest('REQUEST.ID_INVALID', 'sha256'));
    return text;
  }
}

/** A year in an address: four digits. */
export class YearPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{3}$/.test(text)) throw new RejectionError(rejectRequest('REQUEST.ID_INVALID', 'year'));
    return Number(text);
  }
}
