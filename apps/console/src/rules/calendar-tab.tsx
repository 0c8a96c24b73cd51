import type { CalendarVersions, CalendarVersionSummary } from '@tiaokuai/contracts';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useCalendarVersions, useCalendarYear } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import { CalendarComparison } from './calendar-comparison.js';
import { ImportNotice } from './import-holiday-notice.js';
import { VersionLine, VersionPicker } from '../versions/version-picker.js';
import { YearPicture } from './year-picture.js';

/** 日历: a year as a version arranges it, compared with another version, and the next notice taken in. */
export function CalendarTab({ mayChange }: { readonly mayChange: boolean }): React.ReactNode {
  const { data, isError, error, refetch } = useCalendarVersions();
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  const [newest] = data.versions;
  if (newest === undefined) return <p className="quiet">还没有发布工作日历。</p>;
  return <Versions versions={data.versions} newest={newest} mayChange={mayChange} />;
}

interface VersionsProps {
  readonly versions: CalendarVersions['versions'];
  readonly newest: CalendarVersionSummary;
  readonly mayChange: boolean;
}

function Versions({ versions, newest, mayChange }: VersionsProps): React.ReactNode {
  const [picked, setPicked] = useState<number>();
  const [against, setAgainst] = useState<number>();
  const [pickedYear, setYear] = useState<number>();
  const [importing, setImporting] = useState(false);
  const shown = versions.find(({ version }) => version === picked) ?? newest;
  const year = pickedYear ?? shown.years.to;
  const others = versions.filter(
    ({ version, jurisdiction }) => version !== shown.version && jurisdiction === shown.jurisdiction,
  );
  return (
    <>
      <div className="versions" role="search">
        <VersionPicker label="版本" versions={versions} value={shown.version} onChange={setPicked} />
        <label className="labelled">
          <span>年度</span>
          <Select aria-label="年度" value={year} onChange={setYear} options={yearsOf(shown)} />
        </label>
        <VersionPicker label="对比" versions={others} value={against} onChange={setAgainst} none="不对比" />
        {mayChange && !importing ? (
          <Button type="primary" onClick={() => setImporting(true)}>
            录入节假日通知
          </Button>
        ) : null}
      </div>
      <p className="quiet">
        <VersionLine version={shown} />。
        {shown.notice === undefined
          ? ''
          : `依据：${shown.notice.issuer}《${shown.notice.title}》（${shown.notice.scope.word}）`}
      </p>
      {importing ? (
        <ImportNotice
          newest={newest}
          published={(publishedYear) => {
            setPicked(undefined);
            setYear(publishedYear);
            setImporting(false);
          }}
          close={() => setImporting(false)}
        />
      ) : null}
      {against === undefined || against === shown.version ? null : (
        <CalendarComparison from={Math.min(against, shown.version)} to={Math.max(against, shown.version)} />
      )}
      <Year version={shown.version} year={year} />
    </>
  );
}

/** The newest first, and before it the year of which no notice has come. */
function yearsOf({ years }: CalendarVersionSummary): { readonly value: number; readonly label: string }[] {
  const covered = Array.from({ length: years.to - years.from + 1 }, (_, n) => years.to - n);
  return [
    { value: years.to + 1, label: `${years.to + 1}（未公布）` },
    ...covered.map((year) => ({ value: year, label: `${year}` })),
  ];
}

function Year({ version, year }: { readonly version: number; readonly year: number }): React.ReactNode {
  const { data, isError, error, refetch } = useCalendarYear(version, year);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  const papers = [...(data.source ? [data.source] : []), ...data.amendedBy, ...data.localNotices];
  const hours = data.officeHours.map(({ from, to }) => `${from}–${to}`).join('，');
  return (
    <section>
      <h2>{year} 年</h2>
      {data.published ? (
        <ul className="plain quiet">
          {papers.map(({ title, issuer, date }) => (
            <li key={`${title} ${date}`}>
              {date} {issuer}《{title}》
            </li>
          ))}
        </ul>
      ) : (
        <p>这一年的通知还没有录入：暂按周一至周五上班、元旦休息推算，到期日标为“暂定”。</p>
      )}
      <p className="quiet">
        办公时间：{hours}
        {data.otherHours.map(({ from, to, officeHours }) => (
          <span key={from}>
            ；{from} 至 {to}：{officeHours.map((each) => `${each.from}–${each.to}`).join('，')}
          </span>
        ))}
      </p>
      <YearPicture year={year} days={data.days} />
    </section>
  );
}
