import Lessons
import Testing

@Suite("The report of progress")
struct ProgressReportTests {
  @Test("There is a row for each question, in the order of the lessons")
  func rows() throws {
    let progress = try Progress(
      text: """
        backstep progress 1
        lesson b
          part x done
            question 2 attempts 3 hints 1 right
              mistake one-path 1
              mistake sign 2
            question 10 attempts 0 hints 0 skipped
        lesson a
          part y begun
            question 1 attempts 1 hints 0 open
          part z begun

        """)
    #expect(
      progress.report(order: ["b", "nothing"]) == """
        lesson,part,question,attempts,hints,result,mistakes
        b,x,2,3,1,right,"sign 2; one-path 1"
        b,x,10,0,0,skipped,
        a,y,1,1,0,open,

        """)
  }

  @Test(
    "Fields are quoted, and none is a formula to a spreadsheet",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("a=1", "a=1"),
      ("a,b", "\"a,b\""),
      ("a\"b", "\"a\"\"b\""), ("=a,\"b", "\"'=a,\"\"b\""), ("a\nb", "\"a\nb\""), ("\t=1", "'\t=1"),
      ("a\r\nb", "\"a\r\nb\""),
    ])
  func fields(name: String, field: String) {
    var progress = Progress()
    progress.attempt(QuestionID(lesson: name, part: "p", number: 1), isRight: true)
    #expect(
      progress.report() == "lesson,part,question,attempts,hints,result,mistakes\n"
        + "\(field),p,1,1,0,right,\n")
  }
}
