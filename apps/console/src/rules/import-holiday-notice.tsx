import type { CalendarVersionSummary, DryRun } from '@tiaokuai/contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { newCommandId } from '../api/client.js';
import { dryRun, publishNotice, useRefetchRules } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import { useToast } from '../ui/use-toast.js';
import { DryRunResult } from './dry-run-result.js';
import { emptyDraft, noticeOf, type NoticeDraft } from './holiday-notice-draft.js';
import { NoticeFields } from './holiday-notice-fields.js';

interface ImportNoticeProps {
  readonly newest: CalendarVersionSummary;
  readonly published: (year: number) => void;
  readonly close: () => void;
}

/** A notice is typed, tried on every running case, looked at, and only then published. */
export function ImportNotice({ newest, published, close }: ImportNoticeProps): React.ReactNode {
  const [draft, setDraft] = useState<NoticeDraft>(() => emptyDraft(newest.years.to + 1));
  const trial = useTrial();
  const { modal } = App.useApp();
  const toast = useToast();
  const refetch = useRefetchRules();
  const notice = noticeOf(draft, newest.jurisdiction);
  const publish = async (commandId: string): Promise<void> => {
    try {
      const publication = await publishNotice(notice, { commandId, version: newest.version });
      await refetch();
      toast.success(`工作日历第 ${publication.version} 版已发布，正在逐件重算时限`);
      published(draft.year);
    } catch (failure) {
      trial.fail(failure);
    }
  };
  const confirm = (tried: DryRun): void => {
    const commandId = newCommandId();
    void modal.confirm({
      icon: null,
      title: `发布 ${draft.year} 年的安排？`,
      content: `日历改动 ${tried.days.length} 天，${tried.moved.length} 项时限随之重算，并记入各案件的历史。发布后不能撤回，只能再发布一版。`,
      okText: '发布并重算',
      cancelText: '先不发布',
      onOk: () => publish(commandId),
    });
  };
  const { result } = trial;
  return (
    <section className="panel" aria-label="录入节假日通知">
      <h2>录入节假日通知</h2>
      <NoticeFields
        draft={draft}
        change={(changed) => {
          trial.forget();
          setDraft(changed);
        }}
      />
      {trial.failure === undefined ? null : (
        <Failure
          error={trial.failure}
          stillValid={`${placeOf(trial.failure, draft)}没有发布，填写的内容仍然保留。`}
        />
      )}
      <div className="buttons notice-buttons">
        <Button onClick={close}>放弃录入</Button>
        <Button loading={trial.isRunning} onClick={() => void trial.run(notice)}>
          试算（不发布）
        </Button>
        <Button
          type="primary"
          disabled={result === undefined || trial.isRunning}
          onClick={() => result && confirm(result)}
        >
          发布……
        </Button>
        {result === undefined ? <span className="quiet">先试算，看过影响再发布。</span> : null}
      </div>
      {result === undefined ? null : <DryRunResult result={result} isRunning={trial.isRunning} />}
    </section>
  );
}

/** `第 3 行：`, where the server names a line. */
function placeOf(failure: unknown, { rows }: NoticeDraft): string {
  const field = failure instanceof Error && 'problem' in failure ? fieldOf(failure.problem) : '';
  const [, index] = /^days\.(\d+)\./.exec(field) ?? [];
  if (index === undefined) return '';
  const row = rows.filter(({ from }) => from !== '')[Number(index)];
  return row === undefined ? '' : `第 ${rows.indexOf(row) + 1} 行（${row.from}）：`;
}

function fieldOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'field' in problem ? String(problem.field) : '';
}

interface Trial {
  readonly result: DryRun | undefined;
  readonly isRunning: boolean;
  readonly failure: unknown;
  readonly run: (notice: Parameters<typeof dryRun>[0]) => Promise<void>;
  readonly fail: (failure: unknown) => void;
  readonly forget: () => void;
}

/** The dry run of what is typed now; typing on makes it void. */
function useTrial(): Trial {
  const [result, setResult] = useState<DryRun>();
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const forget = (): void => {
    setResult(undefined);
    setFailure(undefined);
  };
  return {
    result,
    isRunning,
    failure,
    forget,
    fail: setFailure,
    async run(notice) {
      forget();
      setIsRunning(true);
      try {
        setResult(await dryRun(notice, setResult));
      } catch (reason) {
        setFailure(reason);
      } finally {
        setIsRunning(false);
      }
    },
  };
}
