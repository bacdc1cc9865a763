// What a team writes in Go in an afternoon: the same rules as zipfile_lint.py over archive/zip and encoding/json, and a JSON report with the
// processing order.
//
//	ziplint DEFINITION REPORT ARCHIVE...
//
// It is here to be measured against. It checks names, task groups, keys, types, ranges and patterns, and nothing of the container beyond what
// archive/zip itself refuses. Archives are checked by as many goroutines as there are processors.
package main

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math"
	"os"
	"regexp"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

type key struct {
	Type     string   `yaml:"type"`
	Required bool     `yaml:"required"`
	Enum     []string `yaml:"enum"`
	Pattern  string   `yaml:"pattern"`
	Minimum  *float64 `yaml:"minimum"`
	Maximum  *float64 `yaml:"maximum"`

	expression *regexp.Regexp
}

type section struct {
	Keys map[string]*key `yaml:"keys"`
}

type definition struct {
	TaskGroups []string `yaml:"task_groups"`
	Metadata   section  `yaml:"metadata"`
	Parameters section  `yaml:"parameters"`

	groups map[string]int
}

type finding struct {
	Rule   string `json:"rule"`
	Entry  string `json:"entry"`
	Detail string `json:"detail"`
}

type image struct {
	Position    int    `json:"position"`
	Entry       string `json:"entry"`
	TaskGroup   string `json:"task_group"`
	OrderNumber *int   `json:"order_number"`

	group int
}

type workOrder struct {
	Name   string  `json:"name"`
	Images []image `json:"processing_order"`

	documents map[string]*zip.File
}

type report struct {
	Path       string       `json:"path"`
	Findings   []finding    `json:"findings"`
	WorkOrders []*workOrder `json:"work_orders"`
}

func readDefinition(path string) (*definition, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var read definition
	if err := yaml.Unmarshal(text, &read); err != nil {
		return nil, err
	}
	read.groups = map[string]int{}
	for position, name := range read.TaskGroups {
		read.groups[name] = position
	}
	for _, section := range []section{read.Metadata, read.Parameters} {
		for _, asked := range section.Keys {
			if asked.Pattern == "" {
				continue
			}
			if asked.expression, err = regexp.Compile(asked.Pattern); err != nil {
				return nil, err
			}
		}
	}
	return &read, nil
}

func (r *report) find(rule, entry, detail string) {
	r.Findings = append(r.Findings, finding{rule, entry, detail})
}

func isOf(kind string, value any) bool {
	switch value := value.(type) {
	case string:
		return kind == "text"
	case bool:
		return kind == "boolean"
	case float64:
		return kind == "number" || kind == "integer" && value == math.Trunc(value)
	case []any:
		return kind == "list"
	case map[string]any:
		return kind == "dictionary"
	}
	return false
}

func contains(list []string, text string) bool {
	for _, element := range list {
		if element == text {
			return true
		}
	}
	return false
}

func (r *report) checkDocument(file *zip.File, asked section) error {
	reader, err := file.Open()
	if err != nil {
		return err
	}
	defer reader.Close()
	text, err := io.ReadAll(reader)
	if err != nil {
		return err
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		r.find("invalid-json", file.Name, err.Error())
		return nil
	}
	document, ok := value.(map[string]any)
	if !ok {
		r.find("not-a-dictionary", file.Name, "")
		return nil
	}
	for name, key := range asked.Keys {
		value, ok := document[name]
		if !ok {
			if key.Required {
				r.find("missing-key", file.Name, name)
			}
			continue
		}
		if key.Type != "" && !isOf(key.Type, value) {
			r.find("wrong-type", file.Name, name)
			continue
		}
		if text, ok := value.(string); ok {
			if key.Enum != nil && !contains(key.Enum, text) {
				r.find("not-allowed-value", file.Name, name)
			}
			if key.expression != nil && !key.expression.MatchString(text) {
				r.find("pattern-mismatch", file.Name, name)
			}
		}
		if number, ok := value.(float64); ok {
			if key.Minimum != nil && number < *key.Minimum || key.Maximum != nil && number > *key.Maximum {
				r.find("out-of-range", file.Name, name)
			}
		}
	}
	for name := range document {
		if _, known := asked.Keys[name]; !known {
			r.find("unknown-key", file.Name, name)
		}
	}
	return nil
}

func (r *report) place(file *zip.File, folder *workOrder, name string, wanted *definition) {
	if name == "metadata.json" || name == "parameters.json" {
		folder.documents[name] = file
		return
	}
	dot := strings.LastIndexByte(name, '.')
	extension := strings.ToLower(name[dot+1:])
	if dot < 0 || extension != "jpg" && extension != "jpeg" && extension != "png" {
		r.find("unexpected-file", file.Name, "")
		return
	}
	stem := name[:dot]
	group, known := wanted.groups[stem]
	var number *int
	if dash := strings.LastIndexByte(stem, '-'); !known && dash > 0 {
		if value, err := strconv.Atoi(stem[dash+1:]); err == nil {
			number, stem = &value, stem[:dash]
			group, known = wanted.groups[stem]
		}
	}
	if !known {
		group = math.MaxInt
		r.find("unknown-task-group", file.Name, stem)
	}
	if file.UncompressedSize64 == 0 {
		r.find("image-empty", file.Name, "")
	}
	folder.Images = append(folder.Images, image{Entry: file.Name, TaskGroup: stem, OrderNumber: number, group: group})
}

func sortImages(images []image) {
	sort.Slice(images, func(i, j int) bool {
		a, b := images[i], images[j]
		if (a.OrderNumber == nil) != (b.OrderNumber == nil) {
			return b.OrderNumber == nil
		}
		if a.OrderNumber != nil && *a.OrderNumber != *b.OrderNumber {
			return *a.OrderNumber < *b.OrderNumber
		}
		if a.group != b.group {
			return a.group < b.group
		}
		return a.Entry < b.Entry
	})
	for index := range images {
		images[index].Position = index + 1
	}
}

func check(path string, wanted *definition) (*report, error) {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	result := &report{Path: path, Findings: []finding{}}
	folders := map[string]*workOrder{}
	for _, file := range archive.File {
		folder, name, inside := strings.Cut(file.Name, "/")
		if !inside || strings.Contains(name, "/") {
			result.find("stray-entry", file.Name, "")
			continue
		}
		order := folders[folder]
		if order == nil {
			order = &workOrder{Name: folder, documents: map[string]*zip.File{}}
			folders[folder] = order
			result.WorkOrders = append(result.WorkOrders, order)
		}
		result.place(file, order, name, wanted)
	}
	sort.Slice(result.WorkOrders, func(i, j int) bool { return result.WorkOrders[i].Name < result.WorkOrders[j].Name })
	for _, order := range result.WorkOrders {
		sortImages(order.Images)
		for _, document := range []struct {
			name  string
			asked section
		}{{"metadata.json", wanted.Metadata}, {"parameters.json", wanted.Parameters}} {
			file := order.documents[document.name]
			if file == nil {
				result.find("missing-document", order.Name, document.name)
			} else if err := result.checkDocument(file, document.asked); err != nil {
				return nil, fmt.Errorf("%s: %w", file.Name, err)
			}
		}
	}
	return result, nil
}

func run(definitionPath, reportPath string, archives []string) error {
	wanted, err := readDefinition(definitionPath)
	if err != nil {
		return err
	}
	out, err := os.Create(reportPath)
	if err != nil {
		return err
	}
	writer := bufio.NewWriterSize(out, 1<<20)
	encoder := json.NewEncoder(writer)

	numbers := make(chan int)
	results := make([]chan *report, len(archives))
	for number := range results {
		results[number] = make(chan *report, 1)
	}
	var failed error
	var once sync.Once
	for worker := 0; worker < runtime.NumCPU(); worker++ {
		go func() {
			for number := range numbers {
				result, err := check(archives[number], wanted)
				if err != nil {
					once.Do(func() { failed = fmt.Errorf("%s: %w", archives[number], err) })
				}
				results[number] <- result
			}
		}()
	}
	go func() {
		for number := range archives {
			numbers <- number
		}
		close(numbers)
	}()
	for _, result := range results {
		checked := <-result
		if checked == nil {
			return failed
		}
		if err := encoder.Encode(checked); err != nil {
			return err
		}
	}
	if err := writer.Flush(); err != nil {
		return err
	}
	return out.Close()
}

func main() {
	if len(os.Args) < 4 {
		log.Fatal("usage: ziplint DEFINITION REPORT ARCHIVE...")
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		log.Fatal(err)
	}
}
