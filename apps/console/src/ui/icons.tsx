import {
  CalendarOutlined,
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  DownOutlined,
  EllipsisOutlined,
  LoadingOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { foldedText } from '@tiaokuai/domain';
import type { ConfigProviderProps } from 'antd';

/** antd's own icons say their English names to screen readers; these say nothing, or what they are for. For ConfigProvider. */
export const ICONS: ConfigProviderProps = {
  button: { loadingIcon: <LoadingOutlined aria-hidden /> },
  datePicker: {
    suffixIcon: <CalendarOutlined aria-hidden />,
    allowClear: { clearIcon: <CloseCircleFilled aria-label="清除" /> },
  },
  inputSearch: { searchIcon: <SearchOutlined aria-label="查找" /> },
  modal: { closable: { 'aria-label': '关闭', closeIcon: <CloseOutlined aria-hidden /> } },
  select: {
    suffixIcon: <DownOutlined aria-hidden />,
    loadingIcon: <LoadingOutlined aria-hidden />,
    removeIcon: <CloseOutlined aria-hidden />,
  },
  tabs: { more: { icon: <EllipsisOutlined aria-label="更多" /> } },
};

/** For `allowClear` of text inputs, which ask nobody else for their icon. */
export const CLEARABLE = { clearIcon: <CloseCircleFilled aria-label="清除" /> };

/** For `showSearch` of a Select whose options have a label and maybe a longer title: both are searched. */
export const SEARCHABLE = {
  searchIcon: <SearchOutlined aria-hidden />,
  filterOption: (typed: string, choice?: { readonly label?: string; readonly title?: string }): boolean =>
    foldedText(`${choice?.label ?? ''}${choice?.title ?? ''}`).includes(foldedText(typed)),
};

export const DONE_ICON: React.ReactNode = <CheckCircleFilled aria-hidden />;
export const FAILED_ICON: React.ReactNode = <CloseCircleFilled aria-hidden />;
