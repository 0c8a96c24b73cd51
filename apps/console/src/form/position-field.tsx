import { AimOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import type { Path } from './schema.js';

/** Degrees, and the radius in metres within which the device holds itself to be. */
interface Position {
  readonly lat: number;
  readonly lon: number;
  readonly accuracy: number;
}

interface PositionFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly required: boolean;
}

/** Where the device is, asked of it at the press of a button and never typed. */
export function PositionField({ label, path, required }: PositionFieldProps): React.ReactNode {
  return (
    <Form.Item
      name={[...path]}
      label={label}
      className="field"
      rules={[{ required, message: `请取得${label}` }]}
    >
      <PositionControl label={label} />
    </Form.Item>
  );
}

interface PositionControlProps {
  readonly label: string;
  readonly id?: string;
  readonly value?: Position;
  readonly onChange?: (value: Position | undefined) => void;
}

function PositionControl({ label, id, value, onChange }: PositionControlProps): React.ReactNode {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const take = () => {
    setAsking(true);
    setFailure(undefined);
    askDevice().then(
      (position) => {
        setAsking(false);
        onChange?.(position);
      },
      (words: unknown) => {
        setAsking(false);
        setFailure(String(words));
      },
    );
  };
  return (
    <div id={id}>
      <Button icon={<AimOutlined aria-hidden />} loading={asking} onClick={take}>
        {value === undefined ? `取得${label}` : `重新取得${label}`}
      </Button>
      {value === undefined ? null : (
        <Button type="link" onClick={() => onChange?.(undefined)}>
          不用定位
        </Button>
      )}
      <div role="status">{failure ?? (value === undefined ? null : shown(value))}</div>
    </div>
  );
}

function shown({ lat, lon, accuracy }: Position): string {
  return `北纬 ${lat.toFixed(5)}°，东经 ${lon.toFixed(5)}°，误差约 ${Math.max(1, Math.round(accuracy))} 米`;
}

/** Longest wait for the device. Milliseconds. */
const PATIENCE = 20_000;

/** Fails with words for whoever stands there. A browser gives positions to pages of https and of this machine alone. */
function askDevice(): Promise<Position> {
  return new Promise((resolve, reject: (words: string) => void) => {
    if (!window.isSecureContext) return reject('本页面不是 https 地址，浏览器不提供定位，请上传现场照片');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy }),
      ({ code }) => reject(REFUSED[code] ?? NOT_FOUND),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
}

const NOT_FOUND = '设备没有取得定位，请到开阔处再试，或上传现场照片';

/** By the code of `GeolocationPositionError`. */
const REFUSED: Readonly<Record<number, string>> = {
  1: '浏览器不允许本页面使用定位，请在浏览器设置中允许，或上传现场照片',
  2: NOT_FOUND,
  3: '取得定位超时，请再试一次，或上传现场照片',
};
