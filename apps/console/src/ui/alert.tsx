import { ExclamationCircleOutlined } from '@ant-design/icons';

interface AlertProps {
  readonly title: string;
  readonly action?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** Something the reader must know now. Neutral with a dashed border: a coloured box beside a supervision order reads as an order. */
export function Alert({ title, action, children }: AlertProps): React.ReactNode {
  return (
    <div className="alert" role="alert">
      <ExclamationCircleOutlined aria-hidden />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
      {action}
    </div>
  );
}
