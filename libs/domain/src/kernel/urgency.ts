export type Urgency = 'ordinary' | 'urgent' | 'emergency';
