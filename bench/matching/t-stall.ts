import { readFileSync } from 'node:fs';
import { indexOptions, KNOWLEDGE } from './bench-options.ts';
import { OurEngine } from './our-engine.ts';
import { loadSyntheticMaterial, syntheticPostings } from './synthetic-postings.ts';
const material = await loadSyntheticMaterial(KNOWLEDGE);
const options = await indexOptions(material);
const engine = new OurEngine(options);
let count=0;
function* counted(all:any){for(const p of all){count++;yield p}}
const ran=()=>Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`,'latin1').split(' ')[0])/1e6;
let c=performance.now(),t=ran();const stalls:any[]=[];
const timer=setInterval(()=>{const n=performance.now(),r=ran();if(r-t>12)stalls.push({at:c,wall:n-c,cpu:r-t,count});c=n;t=r},1);
const s=performance.now();
await engine.build(counted(syntheticPostings(600_000,1,material)) as any);
clearInterval(timer);
console.log('build',((performance.now()-s)/1000).toFixed(1));
for(const st of stalls.sort((a,b)=>b.cpu-a.cpu).slice(0,40))console.log(st.cpu.toFixed(1),'cpu',st.wall.toFixed(1),'wall at row',st.count);
console.log('stalls',stalls.length);
