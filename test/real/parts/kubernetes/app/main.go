// The application of the tests' images: it does what its arguments say, which images.ts lists.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

type lines []string

func (said *lines) String() string { return strings.Join(*said, "\n") }

func (said *lines) Set(line string) error {
	*said = append(*said, line)
	return nil
}

var (
	listen        = flag.String("listen", "", "address of the HTTP server")
	readyAfter    = flag.String("ready-after", "0s", "when /ready says yes, or never")
	liveFor       = flag.Duration("live-for", 0, "when /live begins to say no; 0: it does not")
	exitAfter     = flag.Duration("exit-after", -1, "when it ends; negative: it does not")
	exitCode      = flag.Int("exit-code", 0, "how it ends")
	allocateAfter = flag.Duration("allocate-after", -1, "when it begins to take all memory; negative: it does not")
	printCount    = flag.Int("print", 0, "how many lines it prints")
	printEvery    = flag.Duration("print-every", 0, "how long between two lines")
	ignoreSigterm = flag.Bool("ignore-sigterm", false, "whether it ends by force only")
	say           lines
)

func main() {
	flag.Var(&say, "say", "a line to print at the beginning")
	flag.Parse()
	if len(os.Args) == 1 {
		*listen = ":8080"
	}
	version, err := os.ReadFile("/etc/app-version")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	released := strings.TrimSpace(string(version))
	fmt.Printf("the application begins, version %s\n", released)
	for _, line := range say {
		fmt.Println(line)
	}
	heedSigterm()
	if *allocateAfter >= 0 {
		go allocate()
	}
	if *listen != "" {
		go serve(released)
	}
	if *exitAfter >= 0 {
		time.AfterFunc(*exitAfter, func() {
			fmt.Fprintf(os.Stderr, "the application ends with %d\n", *exitCode)
			os.Exit(*exitCode)
		})
	}
	for number := 1; number <= *printCount; number++ {
		fmt.Printf("line %d of %d\n", number, *printCount)
		time.Sleep(*printEvery)
	}
	if *printCount > 0 && *listen == "" && *exitAfter < 0 && *allocateAfter < 0 {
		os.Exit(*exitCode)
	}
	select {}
}

func heedSigterm() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	go func() {
		for range signals {
			fmt.Println("SIGTERM")
			if !*ignoreSigterm {
				os.Exit(0)
			}
		}
	}()
}

// What is written to is really taken from the machine.
func allocate() {
	time.Sleep(*allocateAfter)
	fmt.Println("the application takes all memory")
	var held [][]byte
	for {
		piece := make([]byte, 1<<20)
		for at := 0; at < len(piece); at += 4096 {
			piece[at] = 1
		}
		held = append(held, piece)
	}
}

func serve(version string) {
	begun := time.Now()
	answerWhen := func(isYes func() bool) http.HandlerFunc {
		return func(response http.ResponseWriter, _ *http.Request) {
			if !isYes() {
				response.WriteHeader(http.StatusServiceUnavailable)
				fmt.Fprintln(response, "not yet, or no longer")
				return
			}
			fmt.Fprintln(response, "yes")
		}
	}
	http.HandleFunc("/ready", answerWhen(func() bool {
		after, err := time.ParseDuration(*readyAfter)
		return err == nil && time.Since(begun) >= after
	}))
	http.HandleFunc("/live", answerWhen(func() bool {
		return *liveFor == 0 || time.Since(begun) < *liveFor
	}))
	http.HandleFunc("/version", func(response http.ResponseWriter, _ *http.Request) {
		response.Header().Set("content-type", "application/json")
		_ = json.NewEncoder(response).Encode(map[string]string{"version": version})
	})
	if err := http.ListenAndServe(*listen, nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
