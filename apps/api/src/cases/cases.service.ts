import { Inject, Injectable } from '@nestjs/common';
import { openPersonalData, reactionsOf } from '@tiaokuai/casework';
import type {
  CaseEvents,
  CaseSteps,
  CaseView,
  Foresight,
  Offers,
  OpenedPersonalData,
  Precedents,
} from '@tiaokuai/contracts';
import { reject, type Actor } from '@tiaokuai/domain';
import { readAttachment, readStream } from '@tiaokuai/event-store';
import type { Language } from '../platform/language.js';
import { accepted, RequestRefused } from '../platform/request-refused.js';
import { Rooms } from '../platform/rooms.js';
import { Names } from '../wording/names.js';
import { momentAt, momentNow, readAt } from './case-moment.js';
import { caseSteps, eventView, type Reader } from './case-steps.js';
import { caseView } from './case-view.js';
import { factIndex } from './fact-index.js';
import { foreseeCommand } from './foresee-command.js';
import { familyOf } from './family.js';
import { offerViews } from './offer-view.js';
import { filesIn, mayRead } from './said.js';
import { precedentsFor } from './precedents.js';
import { VisibleCases, type VisibleCase } from './visible-case.js';

/** A file of a case, as it is sent. */
export interface CaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

@Injectable()
export class CasesService {
  constructor(
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(VisibleCases) private readonly cases: VisibleCases,
  ) {}

  /** The case as it stands, or as it stood at a version or an instant. */
  async view(caseId: string, at: string | undefined, actor: Actor, language: Language): Promise<CaseView> {
    const visible = await this.cases.load(caseId, actor);
    const moment =
      at === undefined
        ? await momentNow(this.rooms, visible)
        : accepted(await momentAt(this.rooms, visible, accepted(readAt(at))));
    const names = namesNow(visible, language);
    const [reactions, family] = await Promise.all([
      reactionsOf(this.rooms.casework, caseId, moment.version),
      familyOf({ rooms: this.rooms, cases: this.cases }, visible, actor, names),
    ]);
    return caseView(moment, { actor, names, reactions, family });
  }

  async steps(caseId: string, actor: Actor, language: Language): Promise<CaseSteps> {
    const visible = await this.cases.load(caseId, actor);
    const { version } = visible;
    const events = await readStream(this.rooms.reader, caseId, { upTo: version });
    return {
      caseId,
      version,
      steps: caseSteps(caseId, events, readerOf(visible, actor, language)),
    };
  }

  async events(caseId: string, actor: Actor): Promise<CaseEvents> {
    const visible = await this.cases.load(caseId, actor);
    const reader = readerOf(visible, actor, 'zh');
    const events = await readStream(this.rooms.reader, caseId, { upTo: visible.version });
    let previousHash: string | null = null;
    const views = events.map((event) => {
      const view = eventView(event, previousHash, reader);
      previousHash = view.hash;
      return view;
    });
    return { caseId, version: visible.version, events: views };
  }

  async precedents(caseId: string, actor: Actor, language: Language): Promise<Precedents> {
    const visible = await this.cases.load(caseId, actor);
    const parts = { rooms: this.rooms, cases: this.cases };
    return {
      caseId,
      precedents: await precedentsFor(parts, visible, actor, namesNow(visible, language)),
    };
  }

  async offers(caseId: string, actor: Actor, language: Language): Promise<Offers> {
    const visible = await this.cases.load(caseId, actor);
    const { procedure, state, version } = visible;
    const names = namesNow(visible, language);
    const context = visible.contextFor(actor);
    const setting = { procedure, state, facts: factIndex(procedure, state), context, names };
    const offers = procedure.offers(state, context);
    return { caseId, version, offers: offerViews(offers, setting) };
  }

  /** Which clocks a command to the case would set if it were given now. Nothing is recorded. */
  async foresee(
    caseId: string,
    command: { readonly name: string; readonly payload: unknown },
    actor: Actor,
    language: Language,
  ): Promise<Foresight> {
    const visible = await this.cases.load(caseId, actor);
    const { casework } = this.rooms;
    return accepted(
      foreseeCommand(visible, command, { casework, actor, names: namesNow(visible, language) }),
    );
  }

  /** Opens one sealed field; who, when and what for is recorded before the value is given. */
  async openSealed(
    place: { readonly caseId: string; readonly version: number; readonly field: string },
    asked: { readonly purpose: string; readonly commandId: string; readonly actor: Actor },
    language: Language,
  ): Promise<OpenedPersonalData> {
    const visible = await this.cases.load(place.caseId, asked.actor);
    const opened = accepted(await openPersonalData(this.rooms.casework, { ...place, ...asked }));
    return { ...opened, openedBy: namesNow(visible, language).person(asked.actor.person) };
  }

  /** A file that an event of the case names and this post may read. ATTACHMENT.NOT_FOUND otherwise. */
  async file(caseId: string, sha256: string, actor: Actor): Promise<CaseFile> {
    const visible = await this.cases.load(caseId, actor);
    const events = await readStream(this.rooms.reader, caseId, { upTo: visible.version });
    const named = events
      .filter((event) => mayRead(event, readerOf(visible, actor, 'zh')))
      .flatMap(({ payload }) => filesIn(payload))
      .find((file) => file.sha256 === sha256);
    const stored = named && (await readAttachment(this.rooms.reader, sha256));
    if (named === undefined || stored === undefined) throw new RequestRefused(reject('ATTACHMENT.NOT_FOUND'));
    return { name: named.name, ...stored };
  }
}

function namesNow({ inForce, now }: VisibleCase, language: Language): Names {
  return new Names(inForce(now).directory, language);
}

function readerOf(visible: VisibleCase, { unit, person }: Actor, language: Language): Reader {
  const { procedure, sees, state } = visible;
  const hides = (type: string): boolean => procedure.hides?.(state, type) ?? false;
  return { procedure, unit, person, sees, hides, names: namesNow(visible, language) };
}
