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
import { type Actor } from '@tiaokuai/domain';
import { readAttachment, readStream } from '@tiaokuai/event-store';
import type { Language } from '../platform/language.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { momentAt, momentNow, readAt } from './lookup/case-moment.js';
import { caseSteps, eventView } from './history/case-steps.js';
import { caseView } from './page/case-view.js';
import { factIndex } from '../wording/fact-index.js';
import { foreseeCommand } from './commands/foresee-command.js';
import { familyOf } from './page/case-family.js';
import { offerViews } from './page/offer-view.js';
import { filesIn } from './history/stored-files.js';
import { mayRead, namesNow, viewerOf } from './lookup/viewer.js';
import { precedentsFor } from './page/precedents.js';
import { VisibleCases } from './lookup/visible-case.js';

/** A file of a case, as it is sent. */
export interface CaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

@Injectable()
export class CasesService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(VisibleCases) private readonly cases: VisibleCases,
  ) {}

  /** The case as it stands, or as it stood at a version or an instant. */
  async view(caseId: string, at: string | undefined, actor: Actor, language: Language): Promise<CaseView> {
    const visible = await this.cases.load(caseId, actor);
    const moment =
      at === undefined
        ? await momentNow(this.appContext, visible)
        : accepted(await momentAt(this.appContext, visible, accepted(readAt(at))));
    const names = namesNow(visible, language);
    const [reactions, family] = await Promise.all([
      reactionsOf(this.appContext.casework, caseId, moment.version),
      familyOf({ appContext: this.appContext, cases: this.cases }, visible, actor, names),
    ]);
    return caseView(moment, { actor, names, reactions, family });
  }

  async steps(caseId: string, actor: Actor, language: Language): Promise<CaseSteps> {
    const visible = await this.cases.load(caseId, actor);
    const { version } = visible;
    const events = await readStream(this.appContext.reader, caseId, { upTo: version });
    return {
      caseId,
      version,
      steps: caseSteps(caseId, events, viewerOf(visible, actor, language)),
    };
  }

  async events(caseId: string, actor: Actor): Promise<CaseEvents> {
    const visible = await this.cases.load(caseId, actor);
    const viewer = viewerOf(visible, actor, 'zh');
    const events = await readStream(this.appContext.reader, caseId, { upTo: visible.version });
    let previousHash: string | null = null;
    const views = events.map((event) => {
      const view = eventView(event, previousHash, viewer);
      previousHash = view.hash;
      return view;
    });
    return { caseId, version: visible.version, events: views };
  }

  async precedents(caseId: string, actor: Actor, language: Language): Promise<Precedents> {
    const visible = await this.cases.load(caseId, actor);
    const parts = { appContext: this.appContext, cases: this.cases };
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
    const { casework } = this.appContext;
    return accepted(
      foreseeCommand(visible, command, { casework, actor, names: namesNow(visible, language) }),
    );
  }

  /** Opens one sealed field; who, when and what for is recorded before the value is given. */
  async openSealed(
    place: { readonly caseId: string; readonly version: number; readonly field: string },
    opening: { readonly purpose: string; readonly commandId: string; readonly actor: Actor },
    language: Language,
  ): Promise<OpenedPersonalData> {
    const visible = await this.cases.load(place.caseId, opening.actor);
    const opened = accepted(await openPersonalData(this.appContext.casework, { ...place, ...opening }));
    return { ...opened, openedBy: namesNow(visible, language).person(opening.actor.person) };
  }

  /** A file that an event of the case names and this post may read. ATTACHMENT.NOT_FOUND otherwise. */
  async file(caseId: string, sha256: string, actor: Actor): Promise<CaseFile> {
    const visible = await this.cases.load(caseId, actor);
    const events = await readStream(this.appContext.reader, caseId, { upTo: visible.version });
    const named = events
      .filter((event) => mayRead(event, viewerOf(visible, actor, 'zh')))
      .flatMap(({ payload }) => filesIn(payload))
      .find((file) => file.sha256 === sha256);
    const stored = named && (await readAttachment(this.appContext.reader, sha256));
    if (named === undefined || stored === undefined)
      throw new RejectionError(rejectRequest('ATTACHMENT.NOT_FOUND'));
    return { name: named.name, ...stored };
  }
}
