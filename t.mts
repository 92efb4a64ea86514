import { createApp } from '/work/main/src/app.ts';
import { readConfig } from '/work/main/src/config.ts';
const app=await createApp(readConfig({XIAOGU_DATA_DIR:'/tmp/lead/fdata',XIAOGU_STARTER_DATA:'off',XIAOGU_RATE_LIMIT:'off',XIAOGU_LOG_LEVEL:'error',PORT:'0'}));
await app.settled();
for(const conv of process.argv.slice(2)){const {session}=await app.sessions.create({channel:'api',locale:'zh-CN'},new Date());let cur=session;
for(const text of conv.split('|')){const t:any=await app.agent.takeTurn({session:cur,text,endsAt:performance.now()+30000,sink:()=>undefined},async()=>cur);
console.log('U',text,'→',t.intent,t.status,JSON.stringify(t.toolCalls.map((c:any)=>c.arguments)));console.log(t.reply.slice(0,500).split('\n').filter((l:string)=>l).slice(0,6).join('\n'));for(const c of t.cards)for(const j of c.jobs??[])console.log('      ',j.title,'|',JSON.stringify(j.reasons??'').slice(0,120),(j.warnings??[]).join(' '));
}}
await app.close(0);process.exit(0);
