import type { CaseView } from '@tiaokuai/contracts';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { TimeLeft } from '../time/time-left.js';
import { shortInstant } from '../time/instant.js';
import { CommandDialog } from './command-dialog.js';
import { choiceFromLink, nextGroups, onlyTarget, type OfferChoice, type NextGroup } from './offers.js';
import { useStepLink } from './step-link.js';
import { useReturnFocus } from './return-focus.js';

/** Every case has these; they are at hand, and never the point. */
const SECONDARY: ReadonlySet<string> = new Set([
  'comment',
  'attach',
  'urge',
  'requestExtension',
  'requestShelving',
  'delegate',
  'reassignPerson',
  'cancel',
]);

interface NextStepsProps {
  readonly view: CaseView;
  /** While an earlier step is shown. */
  readonly disabled: boolean;
}

/** What my post may do now: what waits for it first, then what it may do as well. */
export function NextSteps({ view, disabled }: NextStepsProps): React.ReactNode {
  const [chosen, setChosen] = useState<OfferChoice>();
  const focus = useReturnFocus();
  const choose = (next: OfferChoice | undefined) => {
    focus.remember();
    setChosen(next);
  };
  useStepLink((wanted) => choose(choiceFromLink(view, wanted)));
  const groups = nextGroups(view);
  const rest = view.offers.filter(({ next }) => !next);
  const aside = rest.filter(({ command }) => SECONDARY.has(command));
  const also = rest.filter(({ command }) => !SECONDARY.has(command));
  const button = (chosen: OfferChoice, first = false) => (
    <Button
      key={chosen.offer.command}
      type={first ? 'primary' : 'default'}
      disabled={disabled}
      onClick={() => choose(chosen)}
    >
      {chosen.offer.word}
    </Button>
  );
  return (
    <section
      className={groups.length > 0 ? 'panel next next-mine' : 'panel next'}
      aria-label="我的岗位现在可以"
    >
      {groups.length === 0 ? <AwaitedUnits view={view} /> : null}
      {groups.map((group) => (
        <div key={group.key} className="next-group">
          <NextTitle group={group} now={view.asOf} />
          <div className="buttons">
            {group.choices.map((choice, index) => button(choice, index === 0))}
            {group.openedCase ? (
              <Link to={`/cases/${group.openedCase.caseId}`}>去看已拟的{group.openedCase.kind.word}</Link>
            ) : null}
          </div>
        </div>
      ))}
      {also.length + aside.length > 0 ? (
        <div className="buttons">
          <span className="quiet">也可以</span>
          {also.map((offer) => button({ offer, target: onlyTarget(offer) }))}
          {aside.length > 0 ? (
            <Dropdown
              trigger={['click']}
              disabled={disabled}
              menu={{
                items: aside.map((offer) => ({
                  key: offer.command,
                  label: offer.word,
                  onClick: () => choose({ offer, target: onlyTarget(offer) }),
                })),
              }}
            >
              <Button>更多…</Button>
            </Dropdown>
          ) : null}
        </div>
      ) : null}
      {chosen ? (
        <CommandDialog
          key={`${chosen.offer.command}${chosen.target?.value ?? ''}`}
          view={view}
          offer={chosen.offer}
          target={chosen.target}
          close={() => {
            setChosen(undefined);
            focus.giveBack();
          }}
        />
      ) : null}
    </section>
  );
}

function NextTitle({ group, now }: { readonly group: NextGroup; readonly now: string }): React.ReactNode {
  const { owed, word } = group;
  return (
    <div className="next-title">
      <span>
        轮到您：<strong>{word}</strong>
      </span>
      {owed ? <TimeLeft due={owed} now={now} /> : null}
    </div>
  );
}

const SHOWN = 3;

/** Nothing waits for me: then whom the case waits for. */
function AwaitedUnits({ view }: { readonly view: CaseView }): React.ReactNode {
  if (view.over) return <p className="waiting">案件已结束，没有要办的步骤。</p>;
  const awaited = view.obligations
    .filter(({ owed, light }) => owed && light !== 'frozen')
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const all = new Set(
    awaited.map(
      ({ owner, word, dueAt }) => `${owner.shortName} ${word}（${shortInstant(dueAt, view.asOf)}）`,
    ),
  );
  const words = [...all].slice(0, SHOWN);
  return (
    <p className="waiting">
      您的岗位现在没有要办的步骤。
      {words.length > 0 ? (
        <span className="quiet">
          在等：{words.join('、')}
          {all.size > SHOWN ? ` 等 ${all.size} 项` : ''}
        </span>
      ) : null}
    </p>
  );
}
