import type { LeftEmptyPost } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { shortInstant } from '../time/instant.js';
import { Alert } from '../ui/alert.js';
import { numberWords, withNumber } from '../ui/case-number.js';

interface LeftEmptyProps {
  readonly posts: readonly LeftEmptyPost[];
  readonly asOf: string;
}

/** So many cases are named; the rest is counted. */
const SHOWN = 8;

/** Before a post is left empty: what waits there for nobody. */
export function LeftEmpty({ posts, asOf }: LeftEmptyProps): React.ReactNode {
  return posts.map(({ unit, post, waiting, more }) => (
    <Alert
      key={`${unit.id}/${post.code}`}
      title={`${unit.shortName} ${post.word}将无人在岗${waiting.length === 0 ? '' : `，有 ${waiting.length}${more ? ' 以上' : ''} 件在等此岗位办理`}`}
    >
      <ul className="plain">
        {waiting.slice(0, SHOWN).map(({ caseId, kind, title, word, dueAt, ...each }) => (
          <li key={`${caseId}${word}`}>
            {title === undefined ? (
              (numberWords(each) ?? kind.word)
            ) : (
              <Link to={`/cases/${caseId}`}>{withNumber(title, each)}</Link>
            )}{' '}
            · {word}
            {dueAt === null ? null : <span className="quiet"> {shortInstant(dueAt, asOf)} 前</span>}
          </li>
        ))}
        {waiting.length > SHOWN ? <li>另有 {waiting.length - SHOWN} 件</li> : null}
      </ul>
      {waiting.length > 0 ? <p>请先任命接任人，或由本单位其他岗位接手。</p> : null}
    </Alert>
  ));
}
