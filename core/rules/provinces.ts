/** The cities of provinces that have rules of their own. */
export const citiesOf = {
  guangdong: [
    'guangzhou',
    'shenzhen',
    'zhuhai',
    'dongguan',
    'foshan',
    'huizhou',
    'zhongshan',
    'jiangmen',
    'shantou',
    'zhanjiang',
    'zhaoqing',
  ],
  hubei: ['wuhan', 'yichang', 'xiangyang'],
  shandong: ['jinan', 'qingdao', 'yantai', 'weihai', 'weifang', 'zibo', 'rizhao'],
  zhejiang: ['hangzhou', 'ningbo', 'wenzhou', 'jiaxing', 'shaoxing', 'jinhua', 'yiwu', 'huzhou', 'taizhouzhejiang'],
} satisfies Record<string, readonly string[]>;
