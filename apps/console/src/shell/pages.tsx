import {
  ApartmentOutlined,
  CalendarOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  InboxOutlined,
  NotificationOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { OwnPost } from '@tiaokuai/contracts';

/** Everything there is to say about a page: its route, its item in the menu, who sees that, and the key that leads to it. */
interface Page {
  /** As the router takes it, without the leading slash. */
  readonly path: string;
  /** A page is fetched when it is first opened, so that signing in is quick. */
  readonly load: () => Promise<React.ComponentType>;
  /** null: only links lead there. */
  readonly menu: MenuItem | null;
}

interface MenuItem {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly isFor: (post: OwnPost) => boolean;
  /** The single key that opens it, and what the help says of it. */
  readonly shortcut: { readonly key: string; readonly does: string } | null;
}

const everybody = (): boolean => true;

/** Whose posts see to it that notifications reach other systems: for the whole district, or for his unit. */
const OPERATORS: readonly string[] = ['rulesAdministrator', 'platformOperator'];

/** Whose posts look whether the record is what was recorded. */
const VERIFIERS_OF_THE_RECORD: readonly string[] = ['rulesAdministrator', 'supervisor', 'disciplineOfficer'];

/** In the order of the menu. */
export const PAGES: readonly Page[] = [
  {
    path: '',
    load: async () => (await import('../inbox/inbox.page.js')).InboxPage,
    menu: { label: '工作台', icon: <InboxOutlined aria-hidden />, isFor: everybody, shortcut: null },
  },
  {
    path: 'whistle',
    load: async () => (await import('../whistle/whistle.page.js')).WhistlePage,
    menu: {
      label: '吹哨',
      icon: <NotificationOutlined aria-hidden />,
      isFor: ({ opens }) => opens.includes('whistle'),
      shortcut: { key: 'w', does: '吹哨' },
    },
  },
  {
    path: 'open/:kind?',
    load: async () => (await import('../new-case/new-case.page.js')).NewCasePage,
    menu: {
      label: '发起',
      icon: <FileAddOutlined aria-hidden />,
      isFor: ({ opens }) => opens.some((kind) => kind !== 'whistle'),
      shortcut: { key: 'n', does: '发起其他流程' },
    },
  },
  {
    path: 'cases',
    load: async () => (await import('../cases/case-list.page.js')).CaseListPage,
    menu: { label: '案件查询', icon: <FileSearchOutlined aria-hidden />, isFor: everybody, shortcut: null },
  },
  {
    path: 'cases/:caseId',
    load: async () => (await import('../case/case.page.js')).CasePage,
    menu: null,
  },
  {
    path: 'list',
    load: async () =>
      (await import('../responsibility-list/responsibility-list.page.js')).ResponsibilityListPage,
    menu: { label: '责任清单', icon: <ProfileOutlined aria-hidden />, isFor: everybody, shortcut: null },
  },
  {
    path: 'gate-register',
    load: async () => (await import('../gate-register/gate-register.page.js')).GateRegisterPage,
    menu: {
      label: '准入登记',
      icon: <StopOutlined aria-hidden />,
      isFor: ({ readsAtGate }) => readsAtGate,
      shortcut: null,
    },
  },
  {
    path: 'procedures/:kind?',
    load: async () => (await import('../procedure/procedure.page.js')).ProcedurePage,
    menu: { label: '流程说明', icon: <ApartmentOutlined aria-hidden />, isFor: everybody, shortcut: null },
  },
  {
    path: 'directory',
    load: async () => (await import('../directory/directory.page.js')).DirectoryPage,
    menu: { label: '组织与岗位', icon: <TeamOutlined aria-hidden />, isFor: everybody, shortcut: null },
  },
  {
    path: 'rules',
    load: async () => (await import('../rules/rules.page.js')).RulesPage,
    menu: { label: '规则与日历', icon: <CalendarOutlined aria-hidden />, isFor: everybody, shortcut: null },
  },
  {
    path: 'deliveries',
    load: async () => (await import('../deliveries/deliveries.page.js')).DeliveriesPage,
    menu: {
      label: '外发通知',
      icon: <SendOutlined aria-hidden />,
      isFor: ({ post }) => OPERATORS.includes(post.code),
      shortcut: null,
    },
  },
  {
    path: 'verification',
    load: async () => (await import('../verification/verification.page.js')).VerificationPage,
    menu: {
      label: '记录核验',
      icon: <SafetyCertificateOutlined aria-hidden />,
      isFor: ({ post }) => VERIFIERS_OF_THE_RECORD.includes(post.code),
      shortcut: null,
    },
  },
];

/** An item of the menu with the address that it leads to: that of its page, without parameters. */
export interface MenuEntry extends MenuItem {
  readonly to: string;
}

export const MENU: readonly MenuEntry[] = PAGES.flatMap(({ path, menu }) =>
  menu === null ? [] : [{ ...menu, to: `/${path.replace(/\/:.*$/, '')}` }],
);
