export * from './workflow-messages.js';
