import type { Foresight } from '@tiaokuai/contracts';
import { ProblemError } from '../api/client.js';
import { Deadlines } from './deadlines.js';
import './deadline-preview.css';

interface DeadlinePreviewProps {
  /** One level below the heading of what it stands in. */
  readonly heading: 'h2' | 'h3';
  /** What the server foresees; nothing is shown until it does. */
  readonly foreseen: { readonly data: Foresight | undefined; readonly error: unknown };
}

/** The deadlines that sending now would set, or why it would be rejected: judged by the server before anything is sent. */
export function DeadlinePreview({
  heading: Heading,
  foreseen: { data, error },
}: DeadlinePreviewProps): React.ReactNode {
  if (error instanceof ProblemError)
    return <p className="deadline-preview">现在提交会被退回：{error.problem.title}</p>;
  if (data === undefined || data.deadlines.length === 0) return null;
  return (
    <section className="deadline-preview" aria-label="提交后开始计时" aria-live="polite">
      <Heading>提交后开始计时</Heading>
      <Deadlines foresight={data} />
    </section>
  );
}
