import { Inject, Injectable } from '@nestjs/common';
import { openPersonalData } from '@tiaokuai/casework';
import type {
  CaseEvents,
  CaseSteps,
  CaseView,
  Foresight,
  Offers,
  OpenedPersonalData,
  Precedents,
} from '@tiaokuai/contracts';
import { filesIn, mayRead, type Actor } from '@tiaokuai/domain';
import { readAttachment, readCommands, readStream } from '@tiaokuai/event-store';
import { FileFolder } from '../attachments/file-folder.js';
import { MEDIA_TYPES } from '../attachments/file-kinds.js';
import type { Language } from '../platform/language.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { momentAt, momentNow, readAt, type CaseMoment } from './lookup/case-moment.js';
import { caseSteps, type History } from './history/case-steps.js';
import { eventViews } from './history/event-views.js';
import { withVisibleOthers } from './history/visible-others.js';
import { caseView } from './page/case-view.js';
import { factIndex } from '../wording/fact-index.js';
import { foreseeCommand } from './commands/foresee-command.js';
import { familyOf } from './page/case-family.js';
import { offerViews } from './page/offer-view.js';
import { namesNow, viewerOf } from './lookup/viewer.js';
import { precedentsFor } from './page/precedents.js';
import { reactionViews } from './page/reaction-view.js';
import { VisibleCases, type VisibleCase } from './lookup/visible-case.js';

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
    @Inject(FileFolder) private readonly folder: FileFolder,
  ) {}

  /** The case as it stands, or as it stood at a version or an instant. */
  async view(caseId: string, at: string | undefined, actor: Actor, language: Language): Promise<CaseView> {
    const visible = await this.cases.load(caseId, actor);
    const moment = await this.moment(visible, at);
    const names = namesNow(moment, language);
    const [reactions, family] = await Promise.all([
      reactionViews(this.appContext, moment, names),
      familyOf({ appContext: this.appContext, cases: this.cases }, moment, actor, names),
    ]);
    return caseView(moment, { actor, names, reactions, family });
  }

  private async moment(visible: VisibleCase, at: string | undefined): Promise<CaseMoment> {
    return at === undefined
      ? momentNow(this.appContext, visible)
      : accepted(await momentAt(this.appContext, visible, accepted(readAt(at))));
  }

  async steps(caseId: string, actor: Actor, language: Language): Promise<CaseSteps> {
    const visible = await this.cases.load(caseId, actor);
    const history = await this.history(visible, actor);
    const steps = caseSteps(caseId, history, viewerOf(visible, actor, language));
    return { caseId, version: visible.version, steps };
  }

  async events(caseId: string, actor: Actor): Promise<CaseEvents> {
    const visible = await this.cases.load(caseId, actor);
    const { events, commands } = await this.history(visible, actor);
    const views = eventViews(events, commands, viewerOf(visible, actor, 'zh'));
    return { caseId, version: visible.version, events: views };
  }

  private async history({ caseId, version }: VisibleCase, actor: Actor): Promise<History> {
    const { reader } = this.appContext;
    const [events, commands] = await Promise.all([
      readStream(reader, caseId, { upTo: version }),
      readCommands(reader, caseId, { upTo: version }),
    ]);
    return { events, commands: await withVisibleOthers(this.cases, commands, actor) };
  }

  async precedents(
    caseId: string,
    at: string | undefined,
    actor: Actor,
    language: Language,
  ): Promise<Precedents> {
    const visible = await this.cases.load(caseId, actor);
    const moment = await this.moment(visible, at);
    const parts = { appContext: this.appContext, cases: this.cases };
    return {
      caseId,
      precedents: await precedentsFor(parts, moment, actor, namesNow(moment, language)),
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

  /** A file that an event of the case names and this post may read. ATTACHMENT.NOT_FOUND otherwise, wherever else it is kept. */
  async file(caseId: string, sha256: string, actor: Actor): Promise<CaseFile> {
    const visible = await this.cases.load(caseId, actor);
    const events = await readStream(this.appContext.reader, caseId, { upTo: visible.version });
    const viewer = viewerOf(visible, actor, 'zh');
    const named = events
      .filter((event) => mayRead(event, viewer))
      .flatMap(({ payload }) => filesIn(payload))
      .find(({ file }) => file.sha256 === sha256);
    const stored = named && (await readAttachment(this.appContext.reader, sha256));
    if (named === undefined || stored === undefined)
      throw new RejectionError(rejectRequest('ATTACHMENT.NOT_FOUND'));
    const { bytes = await this.folder.read(sha256) } = stored;
    if (bytes === undefined) throw new RejectionError(rejectRequest('ATTACHMENT.UNREADABLE'));
    const { name, mediaType } = named.file;
    // Of before, when what a command claimed was recorded.
    const isKnown = MEDIA_TYPES.includes(mediaType);
    return { name, mediaType: isKnown ? mediaType : stored.mediaType, bytes };
  }
}
