import { ExclamationCircleOutlined } from '@ant-design/icons';

interface NoticeProps {
  readonly title: string;
  readonly action?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** Something the reader must know now. Neutral with a dashed border: a coloured box beside a slip reads as a slip (ux.md 4). */
export function Notice({ title, action, children }: NoticeProps): React.ReactNode {
  return (
    <div className="notice" role="alert">
      <ExclamationCircleOutlined aria-hidden />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
      {action}
    </div>
  );
}
