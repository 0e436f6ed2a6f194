/// The words by which official Chinese and plain English show what a line is.
enum Vocabulary {
  /// What the last line of a title ends in: the document's kind.
  static let documentKinds: WordList = [
    "报告", "通知", "总结", "讲话", "意见", "办法", "方案", "函", "请示", "批复", "答复", "规则", "制度", "提案", "建议", "决定", "决议", "公告", "通告",
    "公报", "通报", "议案", "命令", "令",
    "纪要",
    "规定", "条例", "细则", "规程", "章程", "守则", "准则", "公约", "发言", "致辞", "致词", "演讲", "材料", "体会", "计划", "规划", "要点", "说明",
    "公开信", "倡议书", "建议书", "承诺书", "责任书", "申请书", "协议书", "合同", "邀请函", "感谢信", "慰问信", "表扬信", "检讨书", "提纲", "讲稿", "讲话稿", "发言稿",
    "主持词", "简报", "综述", "启事", "声明", "预案", "标准", "指南", "手册", "情况", "報告", "通知書", "總結", "講話", "意見", "辦法", "方案", "規定", "條例",
    "公開信", "致辭", "演講", "計劃", "說明", "紀要",
  ]

  static let organs: WordList = [
    "国务院", "國務院", "主席", "总理", "省长", "市长", "中央", "常委会", "党委", "县", "市", "区", "镇", "乡",
    "人民政府", "政府", "委员会", "办公室", "部门", "机构", "单位", "局", "厅", "委", "部", "院", "公司", "学校", "大学", "支部", "党组", "集团", "处",
    "科", "中心", "街道", "乡", "镇", "协会", "学会", "联合会", "总会", "工会", "法院", "检察院", "银行", "站", "所", "室", "村", "社区", "组",
    "委員會", "辦公室", "部門", "單位", "機構", "學校", "大學", "協會", "學會",
  ]

  /// Organs to whom copies of official documents go, as they are written there.
  static let receivers: WordList = [
    "委", "政府", "办公室", "部门", "单位", "局", "厅", "处", "科室", "县", "区", "街道", "乡镇", "社区", "支部", "公司", "法院", "检察院", "辦公室", "單位",
    "縣", "區", "處", "廳",
  ]

  /// What a bracketed number counts or names in running text: （三）班, （二）项.
  static let counted: WordList = ["班", "项", "款", "目", "月份", "年级", "号", "中学", "小学", "所列", "規定", "规定", "項"]

  static let people: WordList = [
    "同志", "代表", "委员", "领导", "朋友", "来宾", "老师", "同学", "女士", "先生", "评委", "各位", "大家", "乡亲", "战友", "家长", "同仁", "嘉宾",
    "亲爱的", "尊敬的", "委員", "領導", "來賓", "老師", "同學", "各位", "親愛的", "敬愛的", "鄉親", "居民", "市民", "读者", "讀者", "党员", "黨員", "职工",
    "師生", "师生", "员工", "同胞", "考生", "用户", "客户", "业主", "们", "們",
  ]

  /// What an address begins with that ends in a comma.
  static let calls: WordList = [
    "各位", "尊敬的", "亲爱的", "敬爱的", "同志们", "女士们", "先生们", "老师们", "同学们", "朋友们", "親愛的", "敬愛的", "同志們", "女士們", "同學們",
  ]

  /// What an address begins with that may name anybody: 尊敬的王局长.
  static let honours: WordList = ["尊敬的", "亲爱的", "敬爱的", "親愛的", "敬愛的"]

  /// Words that say something of whom they stand behind, so that the line is no address.
  static let speaking: WordList = [
    "认为", "反映", "表示", "证明", "告诉", "感慨", "强烈", "请", "让我们", "祝", "是", "有这", "有三", "有两", "有一", "有人", "这样", "什么", "怎么",
    "如何", "為", "有的", "希望", "說", "说",
    "讲", "問", "问", "意见", "批示", "收入", "名单", "所见",
  ]

  /// Words that end as organs do and are none: 好处, 干部, 之所.
  static let notOrgans: WordList = [
    "好处", "长处", "短处", "用处", "坏处", "益处", "之处", "到处", "何处", "内部", "全部", "局部", "干部", "场所", "之所", "所见所", "厕所", "大部", "小组长",
    "教室", "核心", "中心组", "好處", "幹部",
  ]

  /// What a line ends in that tells what somebody said.
  static let sayings: WordList = ["道：", "曰：", "云：", "问：", "答：", "称："]

  /// What a lead-in holds that an address does not.
  static let leadIns: WordList = [
    "如下", "报告", "汇报", "通知", "一是", "主要", "包括", "表现", "体现", "以下", "下列", "例如", "认为", "指出", "强调", "要求", "提出", "说", "問題",
    "问题", "措施", "为了", "根据", "按照", "现将", "就是", "報告", "匯報", "說", "現將",
  ]

  static let signers: WordList = [
    "述职人", "报告人", "汇报人", "发言人", "演讲人", "申请人", "倡议人", "承诺人", "署名", "签名", "敬上", "谨上", "述職人", "報告人", "敬啟", "謹上",
  ]

  /// What happens to a statute on a date.
  static let passages: WordList = [
    "通过", "公布", "发布", "修订", "修正", "施行", "实施", "批准", "废止", "通過", "發布", "修訂",
  ]

  /// What letters say at their beginning and at their end, on lines of their own.
  static let formulas: WordList = ["您好", "你好", "你们好", "此致", "敬礼", "敬禮", "大家好", "謹啟"]

  static let farewells: WordList = [
    "Sincerely", "Yours sincerely", "Yours faithfully", "Yours truly", "Best regards", "Kind regards", "Regards",
    "Respectfully", "Respectfully submitted", "Cordially",
  ]

  /// Labels in the head of a memo, a letter, minutes or a message, without blanks; a colon follows.
  static let headerLabels: WordList = [
    "To", "TO", "From", "FROM", "Date", "DATE", "Subject", "SUBJECT", "Re", "RE", "Cc", "CC", "cc", "Bcc", "Reference",
    "Ref", "Through", "THROUGH", "Via", "VIA", "Attn", "ATTN", "Sent", "Time", "TIME", "Location", "LOCATION", "Place",
    "Venue", "VENUE", "Present",
    "PRESENT", "Absent", "Apologies", "APOLOGIES", "Attendees", "Attending", "Inattendance", "Chair",
    "时间", "会议时间", "地点", "会议地点", "主持人", "主持", "会议主持", "会议记录", "参加人员", "参会人员", "参加人", "参会人", "与会人员",
    "出席", "出席人", "出席人员", "列席", "列席人", "列席人员", "缺席", "缺席人员", "请假", "记录", "记录人", "時間", "地點", "主席", "主持人", "出席者",
    "列席者", "紀錄", "記錄", "會議時間", "會議地點", "主持", "发件人", "收件人", "抄送", "密送", "主题", "发送时间", "寄件者", "收件者", "副本", "主旨",
  ]
}
