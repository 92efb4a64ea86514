/** What somebody says who was asked for a fact of a sum and turns to something else: the tool it is for, and the city of a search. */
export interface OwnRequest {
  say: string;
  tool: string;
  city?: string;
}

const search = (city: string, say: string): OwnRequest => ({ say, tool: 'search_jobs', city });

/** Read while the reading was made. */
export const READ: readonly OwnRequest[] = [
  search('上海', '年薪二十五万往上的人力资源经理，上海，本科'),
  search('苏州', '电焊工，苏州工业园区，八千到一万'),
  search('长沙', '面馆服务员，不要晚班，长沙'),
  search('重庆', '重庆渝北的月嫂，住家，九千以上'),
  search('西安', '塔吊司机，西安，包吃住'),
  search('天津', '物业保安，夜班不干，天津河西'),
  search('东莞', '车床工 东莞长安 七千'),
  search('成都', '火锅店切配，成都锦江区，单休'),
  search('济南', '超市理货员，早班，济南历下'),
  search('合肥', '商场导购，合肥，四千五以上'),
  search('杭州', 'Java开发，杭州滨江，两万以上'),
  search('郑州', '大货车司机，跑郑州周边，B2证'),
  search('苏州', '仓库分拣，昆山，两百一天'),
  search('南京', '护工，医院的，南京鼓楼，24小时也行'),
  search('武汉', '有没有武汉的电工岗位'),
  search('宁波', '想在宁波当洗碗工'),
  search('青岛', '给我看看青岛的会计'),
  search('厦门', '保洁，只做上午，厦门思明'),
  { say: '灵活就业社保补贴怎么申请', tool: 'find_service' },
  { say: '最近成都有招聘会吗', tool: 'search_job_fairs' },
  { say: '公司不给交社保可以举报吗', tool: 'search_labour_law' },
  { say: '帮我做份简历', tool: 'build_resume' },
  { say: '失业登记在哪里办', tool: 'find_service' },
  { say: '生孩子休多少天产假', tool: 'calculate_entitlement' },
];

/** Written at the same time and only ever scored. */
export const KEPT: readonly OwnRequest[] = [
  search('佛山', '五六千的文员，双休，佛山南海'),
  search('贵阳', '木工，能带徒弟的工地，贵阳'),
  search('绍兴', '早餐店帮工，下午不上班，绍兴'),
  search('广州', '财务主管，广州天河，年薪十八万'),
  search('太原', '钢筋工，太原，一天三百五'),
  search('杭州', '缝纫工，杭州余杭，计件'),
  search('常州', '月薪八千以上的数控操作工，常州'),
  search('无锡', '家政阿姨，无锡，不住家'),
  search('北京', '送水工，北京朝阳，有驾照'),
  search('沈阳', '烧烤师傅，沈阳，六千五'),
  search('乌鲁木齐', '收银员，乌鲁木齐，上两天休一天'),
  search('昆明', '汽车美容，昆明官渡'),
  search('嘉兴', '装卸工，嘉兴，日结'),
  search('深圳', '平面设计，深圳南山，一万二'),
  search('泉州', '厂里打包，泉州，包吃'),
  search('洛阳', '养老院护理员，洛阳，有证'),
  search('兰州', '挖掘机司机，兰州，八千'),
  search('南昌', '有没有南昌招门卫的'),
  { say: '工伤认定要带什么材料', tool: 'find_service' },
  { say: '哪里有免费学电工的培训', tool: 'search_training' },
  { say: '试用期被拖工资怎么办', tool: 'search_labour_law' },
  { say: '我想练一下面试', tool: 'practise_interview' },
  { say: '明天有没有招聘会，在杭州', tool: 'search_job_fairs' },
  { say: '低保怎么申请', tool: 'find_service' },
];

/** Of the work that the sum is about: answers, though a trade and a place stand in them. */
export const TOLD: readonly string[] = [
  '我在西安开塔吊，一个月八千',
  '在苏州的电子厂当普工，六千',
  '2019年3月到宁波的厂里当缝纫工',
  '当时在长沙做服务员，四千五',
  '在重庆做月嫂做了三年，一个月九千',
  '工资是六千，在深圳',
  '杭州的，一个月五千八',
  '是武汉那家物业的保安，每月三千二',
];
