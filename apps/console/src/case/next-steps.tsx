import type { CaseView, Coded, ObligationView, OfferView } from '@tiaokuai/contracts';
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
  'requestThreadShelving',
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
  const otherOffers = view.offers.filter(({ next }) => !next);
  return (
    <section
      className={groups.length > 0 ? 'panel next next-mine' : 'panel next'}
      aria-label="我的岗位现在可以"
    >
      {disabled ? <p className="quiet">回放中不能办理。以下是案件当前的待办。</p> : null}
      {groups.length === 0 ? <AwaitedUnits view={view} /> : null}
      {groups.map((group) => (
        <div key={group.key} className="next-group">
          <NextTitle group={group} now={view.asOf} />
          <div className="buttons">
            {group.choices.map((choice, index) => (
              <OfferButton
                key={choice.offer.command}
                choice={choice}
                isPrimary={index === 0}
                disabled={disabled}
                choose={choose}
              />
            ))}
            {group.openedCase ? (
              <Link to={`/cases/${group.openedCase.caseId}`}>去看已拟的{group.openedCase.kind.word}</Link>
            ) : null}
          </div>
        </div>
      ))}
      {otherOffers.length > 0 ? (
        <OtherSteps offers={otherOffers} disabled={disabled} choose={choose} />
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

interface OfferButtonProps {
  readonly choice: OfferChoice;
  readonly isPrimary?: boolean;
  readonly disabled: boolean;
  readonly choose: (choice: OfferChoice) => void;
}

function OfferButton({ choice, isPrimary = false, disabled, choose }: OfferButtonProps): React.ReactNode {
  return (
    <Button type={isPrimary ? 'primary' : 'default'} disabled={disabled} onClick={() => choose(choice)}>
      {choice.offer.word}
    </Button>
  );
}

interface OtherStepsProps {
  readonly offers: readonly OfferView[];
  readonly disabled: boolean;
  readonly choose: (choice: OfferChoice) => void;
}

/** What my post may do as well: by a button each, the secondary ones from a menu. */
function OtherSteps({ offers, disabled, choose }: OtherStepsProps): React.ReactNode {
  const choices = offers.map((offer): OfferChoice => ({ offer, target: onlyTarget(offer) }));
  const secondary = choices.filter(({ offer }) => SECONDARY.has(offer.command));
  const items = secondary.map((choice) => ({
    key: choice.offer.command,
    label: choice.offer.word,
    onClick: () => choose(choice),
  }));
  return (
    <div className="buttons">
      <span className="quiet">其他操作</span>
      {choices
        .filter(({ offer }) => !SECONDARY.has(offer.command))
        .map((choice) => (
          <OfferButton key={choice.offer.command} choice={choice} disabled={disabled} choose={choose} />
        ))}
      {items.length > 0 ? (
        <Dropdown trigger={['click']} disabled={disabled} menu={{ items }}>
          <Button>更多操作</Button>
        </Dropdown>
      ) : null}
    </div>
  );
}

function NextTitle({ group, now }: { readonly group: NextGroup; readonly now: string }): React.ReactNode {
  const { owed, word } = group;
  return (
    <div className="next-title">
      <span>
        待您办理：<strong>{word}</strong>
      </span>
      {owed ? <TimeLeft due={owed} now={now} /> : null}
    </div>
  );
}

const SHOWN = 3;

/** Nothing waits for me: then whom the case waits for. */
function AwaitedUnits({ view }: { readonly view: CaseView }): React.ReactNode {
  if (view.over) return <p className="waiting">案件已结束，无待办事项。</p>;
  const awaited = view.obligations
    .filter(({ owed, light }) => owed && light !== 'frozen')
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const all = new Set(
    awaited.map(
      (each) =>
        `${each.owner.shortName} ${each.word}（${shortInstant(each.dueAt, view.asOf)}${vacancyWords(each)}）`,
    ),
  );
  const words = [...all].slice(0, SHOWN);
  return (
    <p className="waiting">
      当前岗位无待办事项。
      {words.length > 0 ? (
        <span className="quiet">
          待相关单位办理：{words.join('、')}
          {all.size > SHOWN ? `（共${all.size}项）` : ''}
        </span>
      ) : null}
    </p>
  );
}

function vacancyWords({ ownerPosts, turnTo }: ObligationView): string {
  if (!turnTo) return '';
  const words = (posts: readonly Coded[]) => posts.map(({ word }) => word).join('、');
  const { unit, posts } = turnTo;
  return `，${words(ownerPosts) || '各岗位'}空缺，请联系${unit.shortName}${words(posts)}`;
}
