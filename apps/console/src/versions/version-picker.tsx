import type { PublishedVersion, TableVersionSummary } from '@tiaokuai/contracts';
import { Select } from 'antd';
import { shortInstant } from '../time/instant.js';
import './versions.css';

const STANDING: Readonly<Record<PublishedVersion['standing'], string>> = {
  inForce: '现行',
  past: '已被取代',
  planned: '尚未生效',
};

interface VersionPickerProps {
  readonly label: string;
  readonly versions: readonly PublishedVersion[];
  readonly value: number | undefined;
  readonly onChange: (version: number | undefined) => void;
  /** What stands there while none is chosen; with it the choice can be taken back. */
  readonly none?: string;
}

/** One of the versions, by its number, when it came into force and whether it stands. */
export function VersionPicker(props: VersionPickerProps): React.ReactNode {
  const { label, versions, value, onChange, none } = props;
  return (
    <label className="labelled">
      <span>{label}</span>
      <Select
        aria-label={label}
        value={value ?? 0}
        onChange={(picked) => onChange(picked === 0 ? undefined : picked)}
        options={[
          ...(none === undefined ? [] : [{ value: 0, label: none }]),
          ...versions.map((each) => ({ value: each.version, label: versionWords(each) })),
        ]}
        popupMatchSelectWidth={false}
      />
    </label>
  );
}

function versionWords({ version, standing, inForceFrom }: PublishedVersion): string {
  return `第 ${version} 版（${STANDING[standing]}，${inForceFrom.slice(0, 10)} 起）`;
}

/** Who published a version, when, and in force from when. */
export function VersionLine({ version }: { readonly version: PublishedVersion }): React.ReactNode {
  const { publishedBy, publishedAt, inForceFrom } = version;
  return (
    <>
      {publishedBy.unit.shortName} {publishedBy.post.word} {publishedBy.person.name} {publishedAt.slice(0, 5)}
      {shortInstant(publishedAt)} 发布，{inForceFrom.slice(0, 5)}
      {shortInstant(inForceFrom)} 起生效
    </>
  );
}

/** The same of a version of a table, with how many rows it has and why it was published; `counter`: 行, 项. */
export function TableVersionLine({
  summary,
  counter,
}: {
  readonly summary: TableVersionSummary;
  readonly counter: string;
}): React.ReactNode {
  const { version, rows, changes, basis } = summary;
  return (
    <p className="quiet">
      <VersionLine version={summary} />
      。共 {rows} {counter}
      {version === 1 ? '' : `，比上一版改动 ${changes} ${counter}`}。
      {basis === undefined ? '' : `依据：${basis}`}
    </p>
  );
}
