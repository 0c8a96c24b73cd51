import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN.js';
import { ICONS } from '../ui/icons.js';
import { still, theme } from '../ui/theme.js';
import { useReducedMotion } from '../ui/use-reduced-motion.js';
import { queryClient } from './query-client.js';
import { SignInGate } from './sign-in-gate.js';

export function Console(): React.ReactNode {
  const reduced = useReducedMotion();
  return (
    <ConfigProvider
      {...ICONS}
      locale={zhCN}
      theme={reduced ? still : theme}
      button={{ ...ICONS.button, autoInsertSpace: false }}
    >
      <App>
        <QueryClientProvider client={queryClient}>
          <SignInGate />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
